// Going on with the chat on one more device: the link made here, and the link opened here.
import { ask, seatChanged } from './seat.js';
import { text } from './texts.js';

const $ = id => document.getElementById(id);
const mark = '#continue=';

/** @param {(message: string) => void} tell */
export async function offerDevice(tell) {
  try {
    const answer = await ask('widget/link');
    if (!answer.ok) {
      throw new Error(`link: ${answer.status}`);
    }
    const { url, number, picture, minutes } = await answer.json();
    $('device-number').textContent = number;
    $('device-qr').src = picture;
    $('device-qr').alt = text('deviceQr');
    $('device-note').textContent = text('deviceNote', { minutes });
    $('device-copy').textContent = text('deviceCopy');
    $('device-copy').onclick = async () => {
      await copy(url);
      $('device-copy').textContent = text('deviceCopied');
    };
    $('device-done').onclick = closeOffer;
    $('device-dialog').showModal();
    $('device-done').focus();
  } catch {
    tell(text('deviceFailed'));
  }
}

export function closeOffer() {
  $('device-dialog').close();
  $('device-number').textContent = '';
  $('device-qr').removeAttribute('src');
}

/** Asks before anything is connected, when the page was opened by such a link; it is taken out of the address at once. */
export function continueHere() {
  if (!location.hash.startsWith(mark)) {
    return Promise.resolve();
  }
  const secret = location.hash.slice(mark.length);
  history.replaceState(null, '', location.pathname + location.search);
  const [dialog, number, fault] = [$('continue-dialog'), $('continue-number'), $('continue-fault')];
  dialog.showModal();
  number.focus();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => resolve(), { once: true });
    $('continue-no').addEventListener('click', () => dialog.close());
    $('continue-form').addEventListener('submit', async event => {
      event.preventDefault();
      if (!/^\d{4}$/u.test(number.value)) {
        number.focus();
        return;
      }
      $('continue-yes').disabled = true;
      fault.textContent = await open(secret, number.value) ?? '';
      $('continue-yes').disabled = fault.dataset.final === 'true';
      if (fault.textContent === '') {
        dialog.close();
      } else {
        number.select();
      }
    });
  });
}

/** @returns {Promise<string | null>} why not; null when it is open now */
async function open(secret, number) {
  try {
    const answer = await ask('widget/continue', { secret, number });
    if (!answer.ok && answer.status !== 410) {
      return text('continueFailed');
    }
    const { opened, left } = await answer.json();
    if (opened) {
      seatChanged();
      return null;
    }
    $('continue-fault').dataset.final = String(left === 0);
    return left > 0 ? text('continueWrong', { left }) : text('continueGone');
  } catch {
    return text('continueFailed');
  }
}

async function copy(url) {
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    // Without the permission (a frame, an old browser) there is still the way by a selection.
    const field = Object.assign(document.createElement('textarea'), { value: url, className: 'unseen' });
    $('device-dialog').append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
