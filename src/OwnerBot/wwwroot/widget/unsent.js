// What the owner sent and has not seen come back. Web Chat gives up on it ("send failed") when the network or the token
// fails at that moment; here it is sent again until it has come back. The desk knows it by its client id and takes it
// once, however often it comes.
import { recall, remember } from './memory.js';
import { socketIsOpen } from './sockets.js';

const lookEvery = 2_000;
const patience = { message: 5_000, files: 30_000 };
const mostTries = 8;

/** Too large, or not what it says it is: sending it again changes nothing. A token that is over (403) is another matter. */
export function refusedForGood(error) {
  return [400, 413, 415].includes(error?.status);
}

/** @returns a piece of middleware, and what the page tells it */
export function createUnsent() {
  const waiting = new Map(restore());
  let line = null;
  let busy = false;

  setInterval(look, lookEvery);

  return {
    middleware: () => next => action => {
      const { activity } = action.payload ?? {};
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && activity?.type !== 'typing') {
        waiting.set(action.meta.clientActivityID, { activity, tries: 0, at: Date.now() });
        keep();
      } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && waiting.delete(activity?.channelData?.clientActivityID)) {
        keep();
      } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && refusedForGood(action.payload)) {
        waiting.delete(action.meta?.clientActivityID);
        keep();
      }
      return next(action);
    },
    /** A line is open again: what was lost on the way goes first, as soon as the replay has shown what was not. */
    connected(directLine) {
      line = directLine;
      waiting.forEach(one => { one.at = Math.min(one.at, Date.now() - patience.message + lookEvery / 2); });
    },
  };

  async function look() {
    if (busy || !line || !socketIsOpen()) {
      return;
    }
    busy = true;
    for (const [id, one] of [...waiting]) {
      const files = one.activity.attachments?.length > 0;
      if (Date.now() - one.at < (files ? patience.files : patience.message) * 2 ** Math.max(0, one.tries - 1)) {
        continue;
      }
      one.tries += 1;
      one.at = Date.now();
      await post(one.activity);
      if (one.tries >= mostTries) {
        // Refused again and again: Web Chat's own "send failed, retry" stands beside it.
        waiting.delete(id);
        keep();
      }
    }
    busy = false;
  }

  function post(activity) {
    return new Promise(resolve => {
      setTimeout(resolve, patience.message);
      line.postActivity(activity).subscribe(resolve, resolve, resolve);
    });
  }

  // Files do not outlive the page; words do, so that a phone which drops the page in a tunnel drops nothing else.
  function keep() {
    const words = [...waiting].filter(([, { activity }]) => !activity.attachments?.length).map(([id, { activity }]) => [id, activity]);
    remember('unsent', JSON.stringify(words.slice(-20)));
  }

  function restore() {
    try {
      return JSON.parse(recall('unsent') ?? '[]').map(([id, activity]) => [id, { activity, tries: 0, at: 0 }]);
    } catch {
      return [];
    }
  }
}
