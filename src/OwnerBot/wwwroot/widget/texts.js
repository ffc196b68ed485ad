// The page's wording: which language is shown, and every place that shows it.
import { recall, remember } from './memory.js';
import { frame, start } from './start.js';

const webChatLocales = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-HK', en: 'en-US' };
const yearInSeconds = 31_536_000;

let language = start.language;

export const currentLanguage = () => language;
export const webChatLocale = () => webChatLocales[language];
export const community = () => start.community[language];

/** The text of a key, its {places} filled from `values`. */
export function text(key, values = {}) {
  return start.texts[language][key].replace(/\{(\w+)\}/gu, (place, name) => values[name] ?? place);
}

/** Shows another language from now on, here and on the next visit. */
export function choose(next) {
  language = next;
  remember('language', next);
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `ownerbot.language=${next}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  show();
}

/** In a frame our cookie may not come along: then the choice made before is kept with the rest. */
export function speakAsBefore() {
  if (frame && start.texts[recall('language')]) {
    language = recall('language');
  }
  show();
}

export function show() {
  document.documentElement.lang = language;
  document.getElementById('community').textContent = community();
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }

  const phone = document.getElementById('emergency-phone');
  document.getElementById('emergency-text').textContent = text(start.emergencyPhone ? 'emergency' : 'emergencyNoPhone');
  if (start.emergencyPhone) {
    phone.textContent = start.emergencyPhone;
    phone.href = `tel:${start.emergencyPhone.replace(/[ -]/gu, '')}`;
    phone.hidden = false;
  }
}

/** Web Chat's own words where ours are warmer, or where its Chinese lacks them. */
export function webChatStrings(strings) {
  const files = text('attachments');
  return {
    ...strings,
    TEXT_INPUT_PLACEHOLDER: text('sendBox'),
    TEXT_INPUT_DROP_ZONE: text('dropZone'),
    TEXT_INPUT_LENGTH_EXCEEDED_ALT: text('tooLong'),
    TEXT_INPUT_ATTACHMENTS_ONE: text('attachmentOne'),
    TEXT_INPUT_ATTACHMENTS_TWO: files,
    TEXT_INPUT_ATTACHMENTS_FEW: files,
    TEXT_INPUT_ATTACHMENTS_MANY: files,
    TEXT_INPUT_ATTACHMENTS_OTHER: files,
  };
}
