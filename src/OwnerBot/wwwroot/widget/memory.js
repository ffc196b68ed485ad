// What this browser keeps between two visits. Storage may be refused (private windows, frames on other sites): then it is
// kept while the page lives, and the page around the frame is asked to keep what is no secret.
import { frame } from './start.js';

const prefix = frame ? 'ownerbot.frame.' : 'ownerbot.';
const whilePageLives = new Map();
/** When it was last looked at, and in which language; never the seat. */
const noSecret = new Set(['read', 'language']);

export function recall(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return whilePageLives.get(name) ?? null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    whilePageLives.set(name, value);
    leaveWithParent(name, value);
  }
}

export function forget(...names) {
  for (const name of names) {
    try {
      localStorage.removeItem(prefix + name);
    } catch {
      whilePageLives.delete(name);
      leaveWithParent(name, '');
    }
  }
}

/** What the page around the frame has kept for us. */
export function giveBack(kept) {
  for (const name of noSecret) {
    if (typeof kept?.[name] === 'string' && kept[name] && !whilePageLives.has(name)) {
      whilePageLives.set(name, kept[name]);
    }
  }
}

function leaveWithParent(name, value) {
  if (frame && noSecret.has(name)) {
    window.parent.postMessage({ ownerbot: true, keep: { [name]: value } }, frame.parent);
  }
}
