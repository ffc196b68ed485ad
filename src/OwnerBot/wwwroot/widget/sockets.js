// Web Chat's Direct Line says nothing when its socket drops: it waits, and reports "online" all the while. So the page
// watches the sockets themselves. Must be imported before the first connection is made.
const listeners = new Set();
/** The desk sends an empty frame at least every 30 s; two missed and a bit more is silence. */
const silence = 75_000;
let latest = null;
let lastHeard = 0;
let keepsAlive = false;

globalThis.WebSocket = class extends globalThis.WebSocket {
  constructor(url, protocols) {
    super(url, protocols);
    if (new URL(url, location.href).pathname.startsWith('/v3/directline/')) {
      latest = this;
      keepsAlive = false;
      this.addEventListener('message', frame => heard(this, frame.data));
      this.addEventListener('open', () => tell(this, true));
      this.addEventListener('close', () => tell(this, false));
    }
  }
};

/** @param {(open: boolean) => void} listener told about the newest socket only */
export function onSocket(listener) {
  listeners.add(listener);
}

export const socketIsOpen = () => latest?.readyState === WebSocket.OPEN;

/** Open, but not heard for too long; only once the desk has shown that it sends empty frames. */
export const socketIsSilent = () => socketIsOpen() && keepsAlive && Date.now() - lastHeard > silence;

/** Forgets the newest socket, so that its closing is no news. */
export function forgetSocket() {
  latest = null;
}

function heard(socket, data) {
  if (socket === latest) {
    lastHeard = Date.now();
    keepsAlive ||= data === '';
  }
}

function tell(socket, open) {
  if (socket === latest) {
    listeners.forEach(listener => listener(open));
  }
}
