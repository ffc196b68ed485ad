// Who speaks: the host says it on every activity in channelData.speaker = { kind, name }, where kind is "bot", "clerk",
// "notice" (what was done on a case) or "marker" (a person takes over or hands back).
import { text } from './texts.js';

const speakerOf = activity => activity?.channelData?.speaker ?? {};
const isAside = activity => ['notice', 'marker'].includes(speakerOf(activity).kind) && activity.type === 'message';
const isClerk = activity => speakerOf(activity).kind === 'clerk';
const clerkName = activity => speakerOf(activity).name || activity.from?.name || '';

/** Notices and markers become a centred line; a clerk's message carries the clerk's name above it. */
export const activityMiddleware = () => next => (...args) => {
  const [{ activity }] = args;
  if (isAside(activity) && !activity.attachments?.length) {
    return () => element('div', { className: `aside aside-${speakerOf(activity).kind}`, key: activity.id }, activity.text);
  }

  const render = next(...args);
  return render && isClerk(activity)
    ? (renderAttachment, props) => element(
        'div',
        { className: 'from-clerk' },
        opensGroup(props) && element(
          'div',
          { className: 'clerk-name' },
          clerkName(activity),
          element('span', { className: 'clerk-badge' }, text('clerk'))),
        render(renderAttachment, props))
    : render;
};

/** A clerk's avatar is the clerk's initials; the bot keeps its bell. */
export const avatarMiddleware = () => next => (...args) => {
  const [{ activity, fromUser }] = args;
  return !fromUser && isClerk(activity)
    ? () => element('div', { className: 'clerk-avatar', 'aria-hidden': true }, initials(clerkName(activity)))
    : next(...args);
};

/** Bot and clerk both have the role "bot": a new name begins a new group. */
export const groupActivitiesMiddleware = () => next => (...args) => {
  const [{ activities }] = args;
  const groups = next(...args);
  return groups?.sender ? { ...groups, sender: bySpeaker(activities) } : groups;
};

function bySpeaker(activities) {
  const groups = [];
  let last = null;
  for (const activity of activities) {
    const { kind = 'bot', name = '' } = speakerOf(activity);
    const speaker = activity.from?.role === 'user' ? 'user' : `${kind} ${name}`;
    if (speaker !== last) {
      groups.push([]);
      last = speaker;
    }
    groups.at(-1).push(activity);
  }
  return groups;
}

const opensGroup = props => props?.showCallout !== false;

/** 陈美玲 → 美玲, Anna Lee → AL. */
function initials(name) {
  const words = name.trim().split(/\s+/u);
  if (/\p{Script=Han}/u.test(name)) {
    return [...words.join('')].slice(-2).join('');
  }
  return words.map(word => [...word][0] ?? '').join('').slice(0, 2).toUpperCase();
}

// Web Chat brings its own React and does not hand it out; an element is a plain object, in the shape of the React 16
// that the pinned version holds.
function element(type, { key = null, ...props }, ...children) {
  return {
    $$typeof: Symbol.for('react.element'),
    type,
    key,
    ref: null,
    props: { ...props, children: children.length > 1 ? children : children[0] },
    _owner: null,
    _store: {},
  };
}
