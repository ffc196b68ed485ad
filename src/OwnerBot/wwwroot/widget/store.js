// The conversation's store, and what the page does as things pass through it.
import { refusalOf } from './files.js';
import { holdUntilConnected } from './hold.js';
import { text } from './texts.js';
import { refusedForGood } from './unsent.js';

/**
 * @param {object} page
 * @param {(message: string | null) => void} page.tell says why a file was not taken; null takes back what was said
 * @param {(message: string) => void} page.announce reads aloud, shows nothing
 * @param {(activity: object) => void} page.newMessage a message of the desk that was not here before
 * @param {() => void} page.newDevice the chat was opened on one more device
 * @param {Function} page.unsent middleware that knows what has not come back
 */
export function createStore({ tell, announce, newMessage, newDevice, unsent }) {
  const seen = new Set();

  return window.WebChat.createStore({}, holdUntilConnected, unsent, ({ dispatch }) => next => action => {
    switch (action.type) {
      case 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS':
        return next({ ...action, payload: { ...action.payload, attachments: taken(action.payload.attachments) } });

      case 'DIRECT_LINE/INCOMING_ACTIVITY': {
        const result = next(action);
        arrived(action.payload.activity, dispatch);
        return result;
      }

      case 'DIRECT_LINE/POST_ACTIVITY_REJECTED':
        // Web Chat says that it failed; why, the owner hears from us.
        if (refusedForGood(action.payload)) {
          tell(text('notTaken'));
        }
        return next(action);

      default:
        return next(action);
    }
  });

  function taken(attachments) {
    const refusals = attachments.map(({ blob }) => refusalOf(blob));
    tell(refusals.find(Boolean) ?? null);
    return attachments.filter((_, index) => !refusals[index]);
  }

  function arrived(activity, dispatch) {
    const isNew = activity.type === 'message' && !seen.has(activity.id);
    seen.add(activity.id);
    if (activity.type === 'event' && activity.name === 'ownerbot/device') {
      newDevice();
    }
    if (activity.from?.role === 'user') {
      // It has come back, so it has arrived, even when the answer to the sending was lost: never "send failed" then.
      dispatch({ type: 'WEB_CHAT/MARK_ACTIVITY', payload: { activityID: activity.id, name: 'webchat:send-status', value: 'sent' } });
    } else if (isNew) {
      newMessage(activity);
      // Web Chat shows the choices but does not read them out.
      const choices = (activity.suggestedActions?.actions ?? []).map(action => action.title).filter(Boolean);
      if (choices.length) {
        announce(text('choices', { choices: choices.join(', ') }));
      }
    }
  }
}
