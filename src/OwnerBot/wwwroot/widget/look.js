// Web Chat's own style options, in the page's colours (page.css has the rest).
import { frame } from './start.js';

const ours = {
  accent: '#2c5b50',
  subtle: '#6b645a',
  backgroundColor: '#fbf8f3',
  primaryFont:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "PingFang TC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 12,
  bubbleMinWidth: 40,
  bubbleMaxWidth: 560,
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#e6ddcf',
  bubbleBorderRadius: 14,
  bubbleTextColor: '#2a2622',
  bubbleFromUserBackground: '#2c5b50',
  bubbleFromUserBorderColor: '#2c5b50',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: '#ffffff',
  avatarSize: 36,
  botAvatarImage: 'widget/bell.svg',
  botAvatarInitials: ' ',
  botAvatarBackgroundColor: '#2c5b50',
  showAvatarInGroup: 'sender',
  groupTimestamp: 300_000,
  timestampFormat: 'relative',
  timestampColor: '#6b645a',
  sendBoxBackground: '#ffffff',
  sendBoxBorderTop: 'solid 1px #e6ddcf',
  sendBoxTextColor: '#2a2622',
  sendBoxPlaceholderColor: '#6b645a',
  sendBoxButtonColor: '#2c5b50',
  sendBoxButtonShadeColor: '#eef4f1',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxMaxHeight: 160,
  uploadAccept: 'image/*,application/pdf',
  uploadMultiple: true,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderColor: '#2c5b50',
  suggestedActionBorderRadius: 20,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: '#21483f',
  suggestedActionBackgroundColorOnHover: '#eef4f1',
  suggestedActionHeight: 40,
  transcriptVisualKeyboardIndicatorColor: '#2c5b50',
  markdownRenderHTML: false,
};

/** In the colours of the site around the frame, where it has asked for any. */
const theirs = frame?.look && {
  accent: frame.look.accent,
  bubbleFromUserBackground: frame.look.accent,
  bubbleFromUserBorderColor: frame.look.accent,
  bubbleFromUserTextColor: frame.look.onAccent,
  botAvatarBackgroundColor: frame.look.accent,
  sendBoxButtonColor: frame.look.deep,
  suggestedActionBorderColor: frame.look.accent,
  suggestedActionTextColor: '#2a2622',
  transcriptVisualKeyboardIndicatorColor: frame.look.accent,
};

export const styleOptions = { ...ours, ...theirs };

/** The page's own parts take the same colours. */
export function dress() {
  if (frame?.look) {
    const { style } = document.documentElement;
    style.setProperty('--leaf', frame.look.accent);
    style.setProperty('--evergreen', frame.look.deep);
    style.setProperty('--on-leaf', frame.look.onAccent);
  }
}
