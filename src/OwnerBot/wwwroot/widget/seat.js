// The browser's seat at the desk. Who it is stands in a cookie that scripts cannot read; here we only ask for tokens.
const ask = path => fetch(path, {
  method: 'POST',
  headers: { 'X-OwnerBot-Page': '1' },
  credentials: 'same-origin',
  cache: 'no-store',
});

/** @returns {Promise<{conversationId: string, token: string, userId: string, locale: string}>} */
export function takeSeat() {
  // Two tabs opened together must not sit down at two seats: the second waits until the first has its cookie.
  return navigator.locks ? navigator.locks.request('ownerbot.seat', take) : take();
}

export async function leaveSeat() {
  const answer = await ask('widget/leave');
  if (!answer.ok) {
    throw new Error(`leave: ${answer.status}`);
  }
}

async function take() {
  const answer = await ask('widget/token');
  if (!answer.ok) {
    const wait = Number(answer.headers.get('Retry-After')) || 0;
    throw Object.assign(new Error(`token: ${answer.status}`), { retryAfterMs: wait * 1000 });
  }
  return answer.json();
}
