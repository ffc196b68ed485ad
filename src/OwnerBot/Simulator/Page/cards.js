// Draws Adaptive Cards as Teams does, and reports presses.
/* global AdaptiveCards */

const host = new AdaptiveCards.HostConfig({
  fontFamily: '"Segoe UI", system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 6, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 14 },
  supportsInteractivity: true,
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'default' },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: { default: '#242424', subtle: '#616161' }, accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
        good: { default: '#237b4b', subtle: '#237b4b' }, warning: { default: '#c8871a', subtle: '#c8871a' }, attention: { default: '#c4314b', subtle: '#c4314b' },
      },
    },
  },
});

/** @param press Called with the action; while its promise is open the card takes no second press. */
export function draw(content, press) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = host;
  card.parse(content);
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.lang = content.lang ?? '';
  card.onExecuteAction = async action => {
    if (action.getJsonTypeName() !== 'Action.Execute' || frame.classList.contains('waits')) {
      return;
    }
    frame.classList.add('waits');
    try {
      await press({ type: 'Action.Execute', title: action.title, verb: action.verb, data: action.data });
    } finally {
      frame.classList.remove('waits');
    }
  };
  frame.append(card.render());
  return frame;
}
