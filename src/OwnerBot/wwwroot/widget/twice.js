// A choice pressed twice in a hurry is one press: it is said once, and Web Chat's text box, which is read-only for the blink of an
// eye in which a press moves the focus, is not left so by the second. Another choice, of the next question, is another press.
const soon = 800;
let last = { at: -Infinity, label: '' };

export function takeOnePress() {
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('.webchat__suggested-actions button') : null;
    if (button === null) {
      return;
    }
    const pressed = { at: event.timeStamp, label: button.textContent };
    if (pressed.label === last.label && pressed.at - last.at < soon) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    last = pressed;
  }, true);
}
