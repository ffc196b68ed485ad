// The page around the frame: it tells when the panel opens and closes; we tell it what its button shows. Only the one
// origin that the server admitted is listened to and spoken to.
import { giveBack } from './memory.js';
import { frame } from './start.js';

/** A page around us that says nothing must not keep the owner from the desk. */
const patienceWithParent = 3_000;

let open = frame === null;

/** The conversation is before the owner's eyes, as far as this page can know. */
export const isLookedAt = () => open && !document.hidden;

export function tellParent(message) {
  if (frame && window.parent !== window) {
    window.parent.postMessage({ ownerbot: true, ...message }, frame.parent);
  }
}

/**
 * @param {() => void} opened the panel has come before the owner's eyes
 * @returns {Promise<void>} when the page around us has spoken for the first time; at once for a page by itself
 */
export function listenToParent(opened) {
  if (!frame) {
    return Promise.resolve();
  }
  return new Promise(resolve => {
    setTimeout(resolve, patienceWithParent);
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== window.parent || origin !== frame.parent || data?.ownerbot !== true) {
        return;
      }
      giveBack(data.kept);
      resolve();
      if (data.panel === 'open' || data.panel === 'closed') {
        open = data.panel === 'open';
        if (open) {
          opened();
        }
      }
    });
    tellParent({ ready: true });
  });
}

/** Puts the keyboard where the owner writes; on a phone, where that would throw up the keys, at the conversation. */
export function focusInside() {
  const find = () => document.querySelector('[data-id="webchat-sendbox-input"]');
  const chat = document.getElementById('chat');
  const target = matchMedia('(pointer: coarse)').matches ? chat : find();
  (target ?? chat).focus({ preventScroll: true });
  if (!target) {
    const watch = new MutationObserver(() => {
      if (find()) {
        watch.disconnect();
        if (document.activeElement === chat) {
          find().focus({ preventScroll: true });
        }
      }
    });
    watch.observe(chat, { childList: true, subtree: true });
  }
}
