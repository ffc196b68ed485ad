// The owners' page: Web Chat in our frame, connected to the desk.
import { keepConnected } from './connection.js';
import { styleOptions } from './look.js';
import { leaveSeat } from './seat.js';
import { activityMiddleware, avatarMiddleware, groupActivitiesMiddleware } from './speakers.js';
import { createStore } from './store.js';
import { choose, community, currentLanguage, show, text, webChatLocale, webChatStrings } from './texts.js';

const $ = id => document.getElementById(id);
const { nonce } = document.querySelector('script[nonce]');
const backStaysFor = 3_000;
const toastStaysFor = 12_000;

let shown = null;
let state = 'connecting';
let unread = false;
let backTimer = null;
let toastTimer = null;

const store = createStore({
  tell: toast,
  announce: message => { $('announce').textContent = message; },
  newMessage() {
    unread ||= document.hidden;
    title();
  },
});

show();
title();
const connection = keepConnected({ locale: webChatLocale, render: draw, show: banner });

$('try-now').addEventListener('click', () => connection.tryNow());
$('toast-close').addEventListener('click', () => { $('toast').hidden = true; });
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
  }
});
document.addEventListener('visibilitychange', () => {
  unread &&= document.hidden;
  title();
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
  document.title = (unread ? '● ' : '') + community();
}

async function leave() {
  try {
    await leaveSeat();
    connection.stop();
    // A new page, not only a new conversation: nothing of the old one may stay in memory or in the text box.
    location.replace('./');
  } catch {
    $('leave-dialog').close();
    toast(text('leaveFailed'));
  }
}
