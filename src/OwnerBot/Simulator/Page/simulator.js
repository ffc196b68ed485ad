// Plays Teams' personal chat: shows what the bot sends, and posts what a person does, through the server beside it.
import { speak, word } from './words.js';
import { draw } from './cards.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const REFRESH_AGAIN_MS = 2500;

const at = id => document.getElementById(id);
const lines = at('lines');
const people = await (await fetch('/simulator/chats')).json();
let me;
let feed;
let last;
let attached = [];
let shown = new Map();

for (const person of people) {
  const tab = document.createElement('button');
  Object.assign(tab, { type: 'button', textContent: person.name, onclick: () => play(person) });
  tab.setAttribute('role', 'tab');
  tab.dataset.person = person.key;
  at('people').append(tab);
}
play(people.find(person => `#${person.key}` === location.hash) ?? people[0]);

function play(person) {
  me = person;
  history.replaceState(null, '', `#${me.key}`);
  speak(me.locale);
  feed?.close();
  shown = new Map();
  [attached, last] = [[], undefined];
  showFiles();
  lines.replaceChildren();
  at('wire').replaceChildren();
  document.querySelectorAll('[role=tab]').forEach(tab => tab.setAttribute('aria-selected', tab.dataset.person === me.key));
  feed = new EventSource(`/simulator/chats/${me.key}/events`);
  // A stream that was cut begins anew: what is shown already is known by its number.
  const seen = new Set();
  feed.onmessage = ({ data }) => {
    const happened = JSON.parse(data);
    if (happened.seq === 0 || !seen.has(happened.seq)) {
      seen.add(happened.seq);
      show[happened.kind](happened.data);
    }
  };
}

const show = {
  state({ installed, redelivers, busy }) {
    at('away').hidden = installed;
    at('install').textContent = word('remove');
    at('install').hidden = !installed;
    at('presence').textContent = word(installed ? 'online' : 'removed');
    at('presence').className = installed ? 'here' : '';
    at('redeliver').checked = redelivers;
    at('busy-state').hidden = !busy;
    at('busy-state').textContent = word('busyFor', { n: busy });
    document.querySelectorAll('#compose :is(textarea, button, input)').forEach(input => { input.disabled = !installed; });
  },
  typing() {
    lines.querySelector('.typing')?.remove();
    const dots = element('div', 'line theirs typing', element('span', 'bubble', element('i'), element('i'), element('i')));
    append(dots);
    setTimeout(() => dots.remove(), 4000);
  },
  message(activity) {
    if (!activity.mine) {
      lines.querySelector('.typing')?.remove();
    }
    const line = element('article', `line ${activity.mine ? 'mine' : 'theirs'}`);
    line.dataset.id = activity.id;
    line.dataset.testid = activity.mine ? 'mine' : 'theirs';
    shown.set(activity.id, { line, activity });
    fill(line, activity);
    append(line);
    if (!activity.mine) {
      refreshCards();
    }
  },
  update(changed) {
    const before = shown.get(changed.id);
    if (before) {
      before.activity = { ...before.activity, ...changed, edited: true };
      fill(before.line, before.activity);
    }
  },
  delete({ id }) {
    const before = shown.get(id);
    before?.line.replaceChildren(element('p', 'bubble deleted', word('deleted')));
  },
  card({ id, card, content }) {
    const before = shown.get(id);
    if (before) {
      before.activity.attachments.filter(one => one.contentType === CARD)[card].content = content;
      fill(before.line, before.activity);
    }
  },
  wire({ way, status, activity, answer }) {
    const summary = element('summary', '', element('b', way, way === 'in' ? '→' : '←'), ` ${activity.name ?? activity.type} `, element('small', status < 300 ? '' : 'bad', status));
    const item = element('li', '', element('details', '', summary, element('pre', '', JSON.stringify(answer ? { activity, answer } : activity, null, 1))));
    item.dataset.status = status;
    at('wire').prepend(item);
    while (at('wire').children.length > 200) {
      at('wire').lastChild.remove();
    }
  },
};

function fill(line, activity) {
  const bubble = element('div', 'bubble');
  bubble.append(element('header', '', element('b', '', activity.mine ? me.name : word('bot')), activity.edited ? element('small', '', ` · ${word('edited')}`) : ''));
  if (activity.text) {
    bubble.append(element('p', 'text', activity.text));
  }
  let card = 0;
  for (const attachment of (activity.attachments ?? []).filter(one => one.contentType !== 'text/html')) {
    bubble.append(attachment.contentType === CARD ? drawCard(activity, attachment, card++) : drawFile(activity, attachment));
  }
  line.replaceChildren(...(activity.mine ? [] : [element('span', 'avatar bot', '⌂')]), bubble, tools(activity));
}

function drawCard(activity, attachment, card) {
  const frame = draw(attachment.content, action => press(activity, card, action, 'manual'));
  frame.dataset.testid = 'card';
  const { refresh } = attachment.content;
  if (refresh) {
    frame.refresh = () => press(activity, card, refresh.action, 'automatic');
    frame.dataset.refreshes = 'true';
    frame.dataset.key = `${activity.id}/${card}`;
    watched.observe(frame);
  }
  return frame;
}

// Teams draws a card anew when it comes into view; not more often than every so often.
const refreshed = new Map();
const watched = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => freshen(entry.target)));
function freshen(frame) {
  const key = frame.dataset.key;
  if (Date.now() - (refreshed.get(key) ?? 0) > REFRESH_AGAIN_MS && !frame.classList.contains('waits')) {
    refreshed.set(key, Date.now());
    frame.refresh();
  }
}
let soon;
function refreshCards() {
  clearTimeout(soon);
  soon = setTimeout(() => lines.querySelectorAll('[data-refreshes]').forEach(freshen), REFRESH_AGAIN_MS + 100);
}
addEventListener('focus', refreshCards);

async function press(activity, card, action, trigger) {
  const { status, body } = await post({ type: 'invoke', name: 'adaptiveCard/action', replyToId: activity.id, card, value: { action, trigger } });
  if (trigger === 'manual' && body?.type === 'application/vnd.microsoft.activity.message') {
    toast(body.value);
  } else if (status >= 300 || body?.statusCode >= 300) {
    toast(word('failed', { status: body?.statusCode ?? status }));
  }
}

function drawFile(activity, attachment) {
  if (attachment.contentType === CONSENT) {
    const offer = element('div', 'file', element('b', '', attachment.name), element('small', '', attachment.content.description));
    const answer = action => async () => {
      offer.querySelectorAll('button').forEach(button => button.remove());
      const address = `${location.origin}/simulator/storage/${crypto.randomUUID()}`;
      const uploadInfo = { uploadUrl: address, contentUrl: address, name: attachment.name, uniqueId: crypto.randomUUID(), fileType: attachment.name.split('.').pop() };
      const context = attachment.content[`${action}Context`];
      await post({ type: 'invoke', name: 'fileConsent/invoke', replyToId: activity.id, value: { type: 'fileUpload', action, context, ...(action === 'accept' ? { uploadInfo } : {}) } });
    };
    offer.append(button(word('accept'), answer('accept'), 'primary'), button(word('decline'), answer('decline')));
    return offer;
  }
  const address = attachment.content?.downloadUrl ?? attachment.contentUrl;
  if (attachment.contentType?.startsWith('image/')) {
    const picture = element('img');
    Object.assign(picture, { src: address, alt: attachment.name ?? '', loading: 'lazy' });
    return picture;
  }
  const link = element('a', 'file', `📄 ${attachment.name ?? word('download')}`);
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
  link.dataset.kind = attachment.contentType === INFO ? 'info' : 'sent';
  return link;
}

function tools(activity) {
  const bar = element('span', 'tools');
  if (activity.mine && activity.text) {
    bar.append(button(word('edit'), () => {
      const text = prompt(word('changeTo'), activity.text);
      return text && post({ type: 'messageUpdate', id: activity.id, text, textFormat: 'plain', channelData: { eventType: 'editMessage', tenant: { id: 'simulated-tenant' } } });
    }), button(word('del'), () => post({ type: 'messageDelete', id: activity.id, channelData: { eventType: 'softDeleteMessage', tenant: { id: 'simulated-tenant' } } })));
  } else if (!activity.mine) {
    bar.append(button('👍', () => post({ type: 'messageReaction', replyToId: activity.id, reactionsAdded: [{ type: 'like' }] })));
  }
  return bar;
}

async function post(wish) {
  const answer = await fetch(`/simulator/chats/${me.key}/activities`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
  return answer.ok ? answer.json() : { status: answer.status };
}

const setState = state => fetch(`/simulator/chats/${me.key}/state`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(state) });

function say(text, attachments = []) {
  // Teams sends the words a second time, as HTML.
  const html = document.createElement('p');
  html.textContent = text;
  last = { type: 'message', text, textFormat: 'plain', attachments: [...attachments, { contentType: 'text/html', content: html.outerHTML }] };
  return post(last);
}

at('compose').onsubmit = event => {
  event.preventDefault();
  const text = at('text').value.trim();
  if (text || attached.length) {
    say(text, attached);
    at('text').value = '';
    attached = [];
    showFiles();
  }
};
at('text').onkeydown = event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    at('compose').requestSubmit();
  }
};
at('file').onchange = async () => {
  for (const file of at('file').files) {
    const form = new FormData();
    form.append('file', file);
    attached.push(await (await fetch(`/simulator/chats/${me.key}/files`, { method: 'POST', body: form })).json());
  }
  at('file').value = '';
  showFiles();
};
async function install(added) {
  await post({ type: 'installationUpdate', action: added ? 'add' : 'remove' });
  if (added) {
    await post({ type: 'conversationUpdate', membersAdded: [{ id: '28:simulated-bot' }] });
  }
}
at('add').onclick = () => install(true);
at('install').onclick = () => install(false);
at('redeliver').onchange = () => setState({ redelivers: at('redeliver').checked });
at('busy').onclick = () => setState({ busy: 3 });
at('five').onclick = async () => {
  const mine = [...shown.values()].reverse().find(one => one.activity.mine);
  const { mine: _, edited: __, ...again } = mine?.activity ?? {};
  for (let time = 0; mine && time < 5; time++) {
    await post({ ...again, type: 'message', repeated: true });
  }
};
at('fifty').onclick = () => Promise.all(Array.from({ length: 50 }, (_, n) => say(word('count', { n: n + 1 }))));
at('show-backstage').onclick = () => {
  const open = document.body.classList.toggle('backstage');
  at('show-backstage').setAttribute('aria-expanded', open);
};

function showFiles() {
  at('files').hidden = attached.length === 0;
  at('files').textContent = attached.map(file => `📎 ${file.name ?? '🖼'}`).join('  ');
}
function append(line) {
  const follow = lines.scrollHeight - lines.scrollTop - lines.clientHeight < 160 || line.classList.contains('mine');
  lines.append(line);
  if (follow) {
    followEnd();
  }
}
let following;
function followEnd() {
  requestAnimationFrame(() => { lines.scrollTop = lines.scrollHeight; });
  clearTimeout(following);
  // Pictures and cards come to their height a little later.
  following = setTimeout(() => { lines.scrollTop = lines.scrollHeight; }, 250);
}
function element(name, className = '', ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}
function button(text, press, className = '') {
  const made = element('button', className, text);
  Object.assign(made, { type: 'button', onclick: press });
  return made;
}
let hide;
function toast(text) {
  at('toast').textContent = text;
  at('toast').hidden = false;
  clearTimeout(hide);
  hide = setTimeout(() => { at('toast').hidden = true; }, 5000);
}
