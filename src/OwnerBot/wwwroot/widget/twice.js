// A choice pressed twice in a hurry is one press: it is said once, and Web Chat's text box, which is read-only for the blink of an
// eye in which a press moves the focus, is not left so by the second.
const soon = 800;
let last = -Infinity;

export function takeOnePress() {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.target.closest('.webchat__suggested-actions button') === null) {
      return;
    }
    if (event.timeStamp - last < soon) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    last = event.timeStamp;
  }, true);
}
