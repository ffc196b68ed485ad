// The conversation's store, and what the page does as things pass through it.
import { refusalOf } from './files.js';
import { holdUntilConnected } from './hold.js';
import { text } from './texts.js';

/**
 * @param {object} page
 * @param {(message: string | null) => void} page.tell says why a file was not taken; null takes back what was said
 * @param {(message: string) => void} page.announce reads aloud, shows nothing
 * @param {() => void} page.newMessage a message that was not here before
 */
export function createStore({ tell, announce, newMessage }) {
  const seen = new Set();

  return window.WebChat.createStore({}, holdUntilConnected, ({ dispatch }) => next => action => {
    switch (action.type) {
      case 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS':
        return next({ ...action, payload: { ...action.payload, attachments: taken(action.payload.attachments) } });

      case 'DIRECT_LINE/INCOMING_ACTIVITY': {
        const result = next(action);
        arrived(action.payload.activity, dispatch);
        return result;
      }

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
    if (activity.from?.role === 'user') {
      // It has come back, so it has arrived, even when the answer to the sending was lost: never "send failed" then.
      dispatch({ type: 'WEB_CHAT/MARK_ACTIVITY', payload: { activityID: activity.id, name: 'webchat:send-status', value: 'sent' } });
    } else if (isNew) {
      newMessage();
      // Web Chat shows the choices but does not read them out.
      const choices = (activity.suggestedActions?.actions ?? []).map(action => action.title).filter(Boolean);
      if (choices.length) {
        announce(text('choices', { choices: choices.join(', ') }));
      }
    }
  }
}
