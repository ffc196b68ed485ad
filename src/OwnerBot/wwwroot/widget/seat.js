// The browser's seat at the desk. Who it is stands in a cookie that scripts cannot read; here we only ask for tokens. In a
// frame, where cookies may be refused, the seat is also kept in the frame's own storage.
import { forget, recall, remember } from './memory.js';
import { frame } from './start.js';

/** Tells the other tabs of this browser; each site that shows the frame has a channel of its own. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(frame ? 'ownerbot.frame' : 'ownerbot') : null;

export const ask = (path, body) => fetch(path, {
  method: 'POST',
  headers: {
    'X-OwnerBot-Page': '1',
    ...(frame && { 'X-OwnerBot-Frame': '1' }),
    ...(frame && recall('seat') && { 'X-OwnerBot-Seat': recall('seat') }),
    ...(body && { 'Content-Type': 'application/json' }),
  },
  body: body && JSON.stringify(body),
  credentials: 'same-origin',
  cache: 'no-store',
});

/** @returns {Promise<{conversationId: string, token: string, userId: string, locale: string}>} */
export async function takeSeat() {
  // Two tabs opened together must not sit down at two seats: the second waits until the first has its cookie.
  try {
    return await navigator.locks.request(frame ? 'ownerbot.frame' : 'ownerbot.seat', take);
  } catch (error) {
    // A frame to which storage is refused gets no locks either, and old browsers have none.
    if (navigator.locks && error.name !== 'SecurityError') {
      throw error;
    }
    return take();
  }
}

export async function leaveSeat() {
  const answer = await ask('widget/leave');
  if (!answer.ok) {
    throw new Error(`leave: ${answer.status}`);
  }
  seatChanged();
}

/** This browser sits elsewhere now: nothing of the old seat is kept, and the other tabs begin anew, too. */
export function seatChanged() {
  forget('seat', 'started', 'read', 'unsent');
  tabs?.postMessage('changed');
}

/** @param {() => void} listener */
export function onSeatChanged(listener) {
  tabs?.addEventListener('message', listener);
}

async function take() {
  const answer = await ask('widget/token');
  if (!answer.ok) {
    const wait = Number(answer.headers.get('Retry-After')) || 0;
    throw Object.assign(new Error(`token: ${answer.status}`), { retryAfterMs: wait * 1000 });
  }
  const seat = await answer.json();
  if (seat.seat) {
    remember('seat', seat.seat);
  }
  return seat;
}
