// While it is not connected, Web Chat drops a pressed button or a retry without a word, and leaves in the text box what was
// sent with Enter. They wait here instead, and go when it is connected again.
const sends = new Set([
  'WEB_CHAT/SEND_EVENT',
  'WEB_CHAT/SEND_MESSAGE',
  'WEB_CHAT/SEND_MESSAGE_BACK',
  'WEB_CHAT/SEND_POST_BACK',
  'DIRECT_LINE/POST_ACTIVITY',
]);
const connects = new Set(['DIRECT_LINE/CONNECT_FULFILLED', 'DIRECT_LINE/RECONNECT_FULFILLED']);
const disconnects = new Set(['DIRECT_LINE/DISCONNECT_PENDING', 'DIRECT_LINE/RECONNECT_PENDING']);

export const holdUntilConnected = ({ dispatch }) => {
  const held = [];
  let connected = false;
  /** Enter was pressed, and nothing has been typed since. */
  let sendsBox = false;

  const pressed = wanted => { sendsBox = !connected && wanted; };
  document.addEventListener('input', () => pressed(false), true);
  document.addEventListener('click', ({ target }) => target.closest?.('.webchat__send-button') && pressed(true), true);
  document.addEventListener('keydown', ({ key, shiftKey, isComposing, target }) => {
    if (key === 'Enter' && !shiftKey && !isComposing && target.matches?.('[data-id="webchat-sendbox-input"]')) {
      pressed(true);
    }
  }, true);

  return next => action => {
    if (!connected && sends.has(action.type) && action.payload?.activity?.type !== 'typing') {
      // Pressed twice while waiting is still meant once.
      if (!held.some(other => JSON.stringify(other) === JSON.stringify(action))) {
        held.push(action);
      }
      return action;
    }

    connected = connects.has(action.type) || (connected && !disconnects.has(action.type));
    const result = next(action);
    if (connected) {
      held.splice(0).forEach(one => dispatch(one));
      if (sendsBox) {
        sendsBox = false;
        // Web Chat looks at its own state once this action is through.
        setTimeout(() => dispatch({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } }));
      }
    }
    return result;
  };
};
