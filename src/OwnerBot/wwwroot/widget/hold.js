// While it is not connected, Web Chat drops a pressed button or a retry without a word. They wait here instead. What
// stands in the text box needs no help: Web Chat leaves it there.
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
    }
    return result;
  };
};
