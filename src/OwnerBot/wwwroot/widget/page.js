// The owners' page: Web Chat in our frame, connected to the desk.
import { keepConnected } from './connection.js';
import { closeOffer, continueHere, offerDevice } from './devices.js';
import { dress, styleOptions } from './look.js';
import { focusInside, isLookedAt, listenToParent, tellParent } from './parent.js';
import { leaveSeat, onSeatChanged } from './seat.js';
import { activityMiddleware, avatarMiddleware, groupActivitiesMiddleware } from './speakers.js';
import { createStore } from './store.js';
import { choose, community, currentLanguage, show, speakAsBefore, text, webChatLocale, webChatStrings } from './texts.js';
import { takeOnePress } from './twice.js';
import { createUnread } from './unread.js';
import { createUnsent } from './unsent.js';

const $ = id => document.getElementById(id);
const { nonce } = document.querySelector('script[nonce]');
const backStaysFor = 3_000;
const toastStaysFor = 12_000;

let shown = null;
let state = 'connecting';
let unreadCount = 0;
let backTimer = null;
let toastTimer = null;
let connection = null;

const unread = createUnread(count => {
  unreadCount = count;
  title();
  tellParent({ unread: count });
});
const unsent = createUnsent();
const store = createStore({
  tell: toast,
  announce: message => { $('announce').textContent = message; },
  newMessage: activity => unread.arrived(activity, isLookedAt()),
  newDevice() {
    if ($('device-dialog').open) {
      closeOffer();
    }
    toast(text('deviceJoined'));
  },
  unsent: unsent.middleware,
});

dress();
takeOnePress();
speakAsBefore();
title();
onSeatChanged(beginAnew);
addEventListener('pageshow', event => {
  // Taken out of the browser's drawer by its back button: whose seat this was may have changed since.
  if (event.persisted) {
    beginAnew();
  }
});
await listenToParent(() => {
  unread.looked();
  focusInside();
});
speakAsBefore();
tellParent({ language: currentLanguage() });
await continueHere();
connection = keepConnected({ locale: webChatLocale, render: draw, connected: unsent.connected, show: banner });

$('try-now').addEventListener('click', () => connection.tryNow());
$('toast-close').addEventListener('click', () => { $('toast').hidden = true; });
$('close-panel').addEventListener('click', () => tellParent({ close: true }));
$('device').addEventListener('click', () => {
  $('menu').open = false;
  offerDevice(toast);
});
$('leave').addEventListener('click', () => {
  $('menu').open = false;
  $('leave-dialog').showModal();
});
$('leave-no').addEventListener('click', () => $('leave-dialog').close());
$('leave-yes').addEventListener('click', leave);
document.addEventListener('click', event => {
  if (!$('menu').contains(event.target)) {
    $('menu').open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && $('menu').open) {
    $('menu').open = false;
    $('menu').querySelector('summary').focus();
  } else if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
    tellParent({ close: true });
  }
});
document.addEventListener('visibilitychange', () => {
  if (isLookedAt()) {
    unread.looked();
  }
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => speak(button.dataset.language));
}

function draw(directLine, seat) {
  shown = { directLine, seat };
  window.WebChat.renderWebChat(
    {
      directLine,
      store,
      nonce,
      styleOptions,
      activityMiddleware,
      avatarMiddleware,
      groupActivitiesMiddleware,
      userID: seat.userId,
      locale: webChatLocale(),
      overrideLocalizedStrings: strings => webChatStrings(strings),
      sendTypingIndicator: true,
    },
    $('chat'));
}

function speak(language) {
  if (language === currentLanguage()) {
    return;
  }
  choose(language);
  title();
  tellParent({ language });
  banner(state);
  if (shown) {
    draw(shown.directLine, shown.seat);
  }
  store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'language', value: language } });
}

function banner(next) {
  const cameBack = next === 'online' && state !== 'online' && state !== 'connecting';
  state = next;
  const box = $('banner');
  clearTimeout(backTimer);
  box.dataset.state = next;
  $('try-now').hidden = next !== 'failed' && next !== 'reconnecting';
  if (next !== 'online') {
    $('banner-text').textContent = text(next);
  } else if (cameBack) {
    $('banner-text').textContent = text('back');
    box.dataset.state = 'back';
    backTimer = setTimeout(() => { box.dataset.state = 'online'; }, backStaysFor);
  }
}

function toast(message) {
  clearTimeout(toastTimer);
  $('toast-text').textContent = message ?? '';
  $('toast').hidden = !message;
  toastTimer = setTimeout(() => { $('toast').hidden = true; }, toastStaysFor);
}

function title() {
  document.title = (unreadCount ? `(${unreadCount}) ` : '') + community();
}

async function leave() {
  try {
    await leaveSeat();
    beginAnew();
  } catch {
    $('leave-dialog').close();
    toast(text('leaveFailed'));
  }
}

/** A new page, not only a new conversation: nothing of the old one may stay in memory or in the text box. */
function beginAnew() {
  connection?.stop();
  $('chat').replaceChildren();
  location.replace(location.pathname + location.search);
}
