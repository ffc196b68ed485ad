// The chat on a community's own site, by one line:
//   <script src="https://desk.example/widget.js" data-community="home" async></script>
// Also understood: data-language (zh-Hans, zh-Hant, en; else the browser's), data-accent (#rrggbb), data-side (left).
// Everything lives in a frame of the desk's own origin; nothing of the site's page is read, and of its styles nothing is touched.
(() => {
  'use strict';

  const script = document.currentScript;
  if (!script || window.OwnerBot) {
    return;
  }
  const desk = new URL(script.src).origin;
  const { community, language, accent, side } = script.dataset;
  const asked = new URLSearchParams(Object.entries({ community, language, accent }).filter(([, value]) => value));
  const patience = 12_000;
  /** On the site's own storage: whoever has opened the chat before hears of news without opening it again. */
  const openedBefore = 'ownerbot.opened';
  const keptForFrame = 'ownerbot.kept';

  const styles = `
    :host { all: initial; --accent: #2c5b50; --on-accent: #fff; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .launcher { position: fixed; z-index: 2147483000; bottom: max(20px, env(safe-area-inset-bottom)); inset-inline-end: max(20px, env(safe-area-inset-right)); width: 60px; height: 60px; padding: 0;
      border: 0; border-radius: 50%; background: var(--accent); color: var(--on-accent); cursor: pointer; display: grid; place-items: center;
      box-shadow: 0 6px 22px rgb(30 24 16 / .28), 0 0 0 1px rgb(255 255 255 / .25); }
    .launcher svg { width: 28px; height: 28px; }
    .launcher:hover { filter: brightness(1.08); }
    .launcher:focus-visible, .again:focus-visible, .away:focus-visible { outline: 3px solid #e0a63a; outline-offset: 3px; }
    .badge { position: absolute; top: -4px; inset-inline-end: -4px; min-width: 24px; height: 24px; padding: 0 7px; border-radius: 12px; background: #b3261e; color: #fff; font-weight: 600; font-size: 13px;
      line-height: 24px; text-align: center; box-shadow: 0 0 0 2px #fff; }
    .panel { position: fixed; z-index: 2147483001; bottom: 94px; inset-inline-end: max(20px, env(safe-area-inset-right)); width: min(400px, calc(100vw - 40px)); height: min(680px, calc(100vh - 118px));
      border-radius: 18px; overflow: hidden; background: #fbf8f3; color: #2a2622; box-shadow: 0 24px 70px rgb(40 30 16 / .28), 0 0 0 1px rgb(60 45 20 / .1); visibility: hidden; opacity: 0; }
    .panel.open { visibility: visible; opacity: 1; }
    .left .launcher, .left .panel { inset-inline-end: auto; inset-inline-start: max(20px, env(safe-area-inset-left)); }
    iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: transparent; color-scheme: light; }
    .note { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 14px; padding: 24px; text-align: center; background: #fbf8f3; }
    .again { font: inherit; min-height: 42px; padding: 0 22px; border: 0; border-radius: 21px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
    .away { color: inherit; }
    @media (max-width: 600px), (max-height: 480px) {
      .panel, .left .panel { inset: 0; width: 100vw; height: 100vh; height: var(--seen, 100dvh); border-radius: 0; box-shadow: none; }
      .open ~ .launcher { visibility: hidden; }
    }
    @media (prefers-reduced-motion: no-preference) {
      .panel { transform: translateY(14px); transition: opacity .16s ease-out, transform .2s ease-out, visibility 0s .2s; }
      .panel.open { transform: none; transition-delay: 0s; }
    }
    @media print { .launcher, .panel { display: none; } }`;

  let door = null;
  let shown = '';
  let frame = null;
  let ready = false;
  let isOpen = false;
  let unread = 0;
  let late = 0;
  let parts = null;

  window.OwnerBot = Object.freeze({ open: () => toggle(true), close: () => toggle(false) });

  fetch(`${desk}/embed/door?${asked}`, { credentials: 'omit' })
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(whenThereIsABody)
    .catch(() => {
      console.warn(`OwnerBot: ${desk} does not show its chat on ${location.origin}. `
        + 'Is this origin listed in Widget:Origins, and data-community the id of the community?');
    });

  function whenThereIsABody(answer) {
    door = answer;
    shown = door.language;
    if (document.body) {
      build();
    } else {
      addEventListener('DOMContentLoaded', build, { once: true });
    }
  }

  function build() {
    const host = document.createElement('ownerbot-chat');
    const root = host.attachShadow({ mode: 'open' });
    // A sheet made by script needs no leave from the site's own policy for styles.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    if (door.look) {
      host.style.setProperty('--accent', door.look.accent);
      host.style.setProperty('--on-accent', door.look.onAccent);
    }

    const box = make('div', { className: side === 'left' ? 'left' : '' });
    const panel = make('div', { className: 'panel', id: 'panel', role: 'dialog', inert: true });
    const note = make('div', { className: 'note' });
    const sentence = make('p', { role: 'status' });
    const again = make('button', { type: 'button', className: 'again', hidden: true });
    const away = make('a', { className: 'away', href: `${desk}/`, target: '_blank', rel: 'noopener', hidden: true });
    note.append(sentence, again, away);
    panel.append(note);
    const launcher = make('button', { type: 'button', className: 'launcher', 'aria-expanded': 'false', 'aria-controls': 'panel', 'aria-haspopup': 'dialog' });
    const badge = make('span', { className: 'badge', 'aria-hidden': 'true', hidden: true });
    const icon = drawIcon();
    launcher.append(icon.svg, badge);
    const news = make('p', { className: 'unseen', role: 'status' });
    box.append(panel, launcher, news);
    root.append(box);
    parts = { host, panel, launcher, badge, news, note, sentence, again, away, icon };

    launcher.addEventListener('click', () => toggle(!isOpen));
    again.addEventListener('click', load);
    root.addEventListener('keydown', escape);
    document.addEventListener('keydown', event => {
      // The site's page may have the focus while the panel stands open; its own uses of the key come first.
      if (isOpen && !event.defaultPrevented && event.target === document.body) {
        escape(event);
      }
    });
    addEventListener('message', hear);
    visualViewport?.addEventListener('resize', fit);
    document.body.append(host);
    say();

    if (recall()) {
      (window.requestIdleCallback ?? (run => setTimeout(run, 1500)))(() => frame ?? load(), { timeout: 4000 });
    }
  }

  function load() {
    clearTimeout(late);
    frame?.remove();
    ready = false;
    tellLate(false);
    frame = make('iframe', {
      src: `${desk}/embed?${asked}&origin=${encodeURIComponent(location.origin)}`,
      title: fill('panel'),
      allow: 'clipboard-write',
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-to-custom-protocols',
      hidden: true,
    });
    parts.panel.append(frame);
    late = setTimeout(() => tellLate(true), patience);
  }

  function toggle(open) {
    if (!parts || open === isOpen) {
      return;
    }
    isOpen = open;
    remember();
    frame ?? load();
    parts.panel.inert = !open;
    parts.panel.classList.toggle('open', open);
    parts.launcher.setAttribute('aria-expanded', String(open));
    parts.icon.turn(open);
    fit();
    say();
    tell();
    if (open) {
      frame.focus();
    } else {
      parts.launcher.focus();
    }
  }

  function hear({ source, origin, data }) {
    if (!frame || source !== frame.contentWindow || origin !== desk || data?.ownerbot !== true) {
      return;
    }
    if (data.ready) {
      clearTimeout(late);
      ready = true;
      frame.hidden = false;
      parts.note.hidden = true;
      tell();
      if (isOpen) {
        frame.focus();
      }
    }
    if (data.close) {
      toggle(false);
    }
    if (Number.isInteger(data.unread) && data.unread !== unread) {
      const more = data.unread > unread;
      unread = data.unread;
      say();
      if (more && !isOpen) {
        parts.news.textContent = fill('news');
      }
    }
    if (typeof data.keep === 'object') {
      keep(data.keep);
    }
    if (door.texts[data.language]) {
      shown = data.language;
      say();
    }
  }

  /** The frame learns whether anybody is looking; only the desk's own origin hears it. */
  function tell() {
    if (ready) {
      frame.contentWindow.postMessage({ ownerbot: true, panel: isOpen ? 'open' : 'closed', kept: kept() }, desk);
    }
  }

  function say() {
    const label = isOpen ? fill('close') : fill(unread ? 'openUnread' : 'open');
    parts.host.lang = shown;
    parts.launcher.setAttribute('aria-label', label);
    parts.launcher.title = label;
    parts.panel.setAttribute('aria-label', fill('panel'));
    parts.badge.hidden = isOpen || !unread;
    parts.badge.textContent = unread > 99 ? '99+' : String(unread);
    parts.again.textContent = fill('again');
    parts.away.textContent = fill('ownWindow');
    if (!unread) {
      parts.news.textContent = '';
    }
    if (frame) {
      frame.title = fill('panel');
    }
  }

  function tellLate(tooLate) {
    parts.note.hidden = false;
    parts.sentence.textContent = fill(tooLate ? 'notHere' : 'loading');
    parts.again.hidden = parts.away.hidden = !tooLate;
  }

  function escape(event) {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      toggle(false);
    }
  }

  /** A phone's keyboard lies over the page without telling it; what is left to see is what the panel takes. */
  function fit() {
    if (visualViewport) {
      parts.host.style.setProperty('--seen', `${Math.round(visualViewport.height)}px`);
    }
  }

  function fill(key) {
    return door.texts[shown][key].replace('{community}', door.community[shown]).replace('{count}', String(unread));
  }

  function recall() {
    try {
      return localStorage.getItem(openedBefore) === '1';
    } catch {
      return false;
    }
  }

  function remember() {
    try {
      localStorage.setItem(openedBefore, '1');
    } catch {
      // Without storage the chat loads when it is opened.
    }
  }

  // To a frame on another site some browsers refuse all storage but its cookie. Two small things that are no secret are
  // kept here for it.
  function keep(said) {
    try {
      const { read, language: spoken } = { ...kept(), ...said };
      localStorage.setItem(keptForFrame, JSON.stringify({ read: String(read ?? '').slice(0, 40), language: String(spoken ?? '').slice(0, 10) }));
    } catch {
      // Then nobody keeps them.
    }
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(keptForFrame)) ?? {};
    } catch {
      return {};
    }
  }

  function make(name, attributes) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key in element && typeof value === 'boolean' || key === 'className') {
        element[key] = value;
      } else {
        element.setAttribute(key, value);
      }
    }
    return element;
  }

  function drawIcon() {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    for (const [key, value] of Object.entries({ fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })) {
      path.setAttribute(key, value);
    }
    svg.append(path);
    const turn = open => path.setAttribute('d', open ? 'M6 9.5l6 6 6-6' : 'M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-6l-4.2 3.4V16.5h-.8a2 2 0 0 1-2-2zM8.5 9h7M8.5 12.2h4.5');
    turn(false);
    return { svg, turn };
  }
})();
