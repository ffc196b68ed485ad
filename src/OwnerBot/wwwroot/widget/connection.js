// Keeps the page connected to its conversation: starts or resumes it, notices when it is lost, and gets it back.
// Web Chat cannot recover from an expired token or a failed start by itself, so each time it gets a new Direct Line on
// the same store: what was said comes again under the same ids, and what is typed stays where it is.
import { forget, recall, remember } from './memory.js';
import { takeSeat } from './seat.js';
import { forgetSocket, onSocket, socketIsOpen, socketIsSilent } from './sockets.js';

const Status = { online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 };
const startedKey = 'started';
const longestWait = 30_000;
/** Direct Line itself comes back 3 to 15 s after a drop; longer than this and we stop waiting for it. */
const patienceWithDirectLine = 20_000;
const lookEvery = 5_000;

/**
 * @param {object} page
 * @param {(directLine: object, seat: object) => void} page.render
 * @param {() => string} page.locale
 * @param {(directLine: object) => void} page.connected the line has its socket open
 * @param {(state: 'connecting' | 'reconnecting' | 'offline' | 'failed' | 'online') => void} page.show
 */
export function keepConnected({ render, locale, connected, show }) {
  let line = null;
  let subscription = null;
  let everOnline = false;
  let failures = 0;
  let timer = null;
  let turn = 0;
  let stopped = false;
  /** The line has ended, and the next attempt is on its way. */
  let over = false;

  onSocket(open => {
    if (open) {
      arrived();
    } else if (line && !over) {
      lost();
      again(patienceWithDirectLine);
    }
  });
  addEventListener('online', () => connect());
  addEventListener('offline', () => show('offline'));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && everOnline && (!socketIsOpen() || socketIsSilent())) {
      connect();
    }
  });
  // After a sleep, or behind a network that went away quietly, a socket looks open but says nothing any more.
  setInterval(() => {
    if (socketIsSilent()) {
      connect();
    }
  }, lookEvery);
  connect();

  return {
    tryNow: () => connect(),
    stop() {
      stopped = true;
      drop();
      forget(startedKey);
    },
  };

  async function connect() {
    if (stopped) {
      return;
    }
    clearTimeout(timer);
    const mine = ++turn;
    lost();
    try {
      const seat = await takeSeat();
      if (mine === turn && !stopped) {
        open(seat);
      }
    } catch (error) {
      if (mine === turn) {
        failed(error.retryAfterMs);
      }
    }
  }

  function open(seat) {
    drop();
    // A conversation that was started here is resumed by its id; starting one twice is harmless, resuming one that was
    // never started is not.
    const resumes = recall(startedKey) === seat.conversationId;
    line = window.WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token: seat.token,
      ...(resumes ? { conversationId: seat.conversationId } : { conversationStartProperties: { locale: locale() } }),
    });
    over = false;
    subscription = line.connectionStatus$.subscribe(status => {
      if (over) {
        // One end is told more than once.
      } else if (status === Status.online) {
        remember(startedKey, seat.conversationId);
        // The start went through but the socket may never open, behind some proxies or at a bad moment.
        again(patienceWithDirectLine);
      } else if (status === Status.failedToConnect || status === Status.ended) {
        // Perhaps the desk no longer knows the conversation: the next attempt starts it.
        over = true;
        forget(startedKey);
        failed();
      } else if (status === Status.expiredToken) {
        over = true;
        failed();
      }
    });
    render(line, seat);
  }

  function arrived() {
    clearTimeout(timer);
    failures = 0;
    everOnline = true;
    connected(line);
    show('online');
  }

  function lost() {
    if (!navigator.onLine) {
      show('offline');
    } else if (failures > 2) {
      show('failed');
    } else {
      show(everOnline ? 'reconnecting' : 'connecting');
    }
  }

  function failed(atLeast = 0) {
    failures++;
    lost();
    // The first attempt comes quickly; a little chance keeps a whole building from knocking in step after a restart.
    const wait = Math.max(atLeast, Math.min(longestWait, 500 * 2 ** failures)) * (1 + Math.random() / 2);
    again(wait);
  }

  function again(wait) {
    clearTimeout(timer);
    timer = setTimeout(connect, wait);
  }

  function drop() {
    subscription?.unsubscribe();
    forgetSocket();
    line?.end();
    line = null;
  }
}
