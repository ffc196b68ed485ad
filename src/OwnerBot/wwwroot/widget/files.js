// What may be sent, checked before it leaves the phone. The server checks again, by the bytes.
import { text } from './texts.js';

const largestMegabytes = 15;
const taken = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf']);

/** @returns {string | null} why the file cannot be sent, in the page's language; null when it can */
export function refusalOf(file) {
  const name = file.name || '…';
  if (!taken.has(file.type)) {
    return text('fileType', { name });
  }
  if (file.size > largestMegabytes * 1024 * 1024) {
    return text('fileTooLarge', { name, limit: largestMegabytes });
  }
  return file.size === 0 ? text('fileEmpty', { name }) : null;
}
