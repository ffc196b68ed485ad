// How many messages of the desk nobody has looked at; it survives a reload and a walk through the site's other pages.
import { recall, remember } from './memory.js';

/** @param {(count: number) => void} show */
export function createUnread(show) {
  let count = 0;
  let latest = '';

  return {
    /** @param {boolean} looking the owner has the conversation before their eyes */
    arrived({ timestamp = '' }, looking) {
      if (timestamp > (recall('read') ?? '')) {
        latest = timestamp > latest ? timestamp : latest;
        count += 1;
        looking ? this.looked() : show(count);
      }
    },
    looked() {
      if (latest) {
        remember('read', latest);
      }
      count = 0;
      show(0);
    },
  };
}
