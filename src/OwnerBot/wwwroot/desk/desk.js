// The browser's part of the desk: a bell, the tab's title, and scrolling, drafts. Everything returns a value.
const key = 'desk-sound';
let audio;
let ringing;
let marked = 0;

// Browsers keep audio asleep until the person touched the page.
function tone(frequency, start, length, loudness) {
  audio ??= new AudioContext();
  void audio.resume();
  const at = audio.currentTime + start;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudness, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + length);
}

export function soundIsOn() {
  return localStorage.getItem(key) !== 'off';
}

export function switchSound() {
  localStorage.setItem(key, soundIsOn() ? 'off' : 'on');
  if (soundIsOn()) {
    chime();
  }
  return soundIsOn();
}

export function chime() {
  if (soundIsOn()) {
    tone(784, 0, 0.5, 0.06);
    tone(1047, 0.13, 0.6, 0.05);
  }
  return true;
}

export function ring() {
  if (ringing) {
    return true;
  }
  const once = () => [0, 0.35, 0.7].forEach(at => { tone(880, at, 0.25, 0.2); tone(660, at + 0.12, 0.2, 0.2); });
  once();
  ringing = setInterval(once, 2500);
  return true;
}

export function stopRinging() {
  clearInterval(ringing);
  ringing = undefined;
  return true;
}

// The page sets its title after us, hence the observer: the mark stays before whatever the title becomes.
function write() {
  const bare = document.title.replace(/^\(\d+\) /, '');
  const wanted = marked > 0 ? `(${marked}) ${bare}` : bare;
  if (document.title !== wanted) {
    document.title = wanted;
  }
}

new MutationObserver(write).observe(document.head, { childList: true, subtree: true, characterData: true });

export function mark(count) {
  marked = count;
  write();
  return true;
}

// Follows the newest line, unless the person reads further up.
export function scrollToEnd(id, always) {
  const list = document.getElementById(id);
  if (list && (always || list.scrollHeight - list.scrollTop - list.clientHeight < 220)) {
    list.scrollTop = list.scrollHeight;
  }
  return true;
}

export function sendOnEnter(inputId, buttonId) {
  document.getElementById(inputId)?.addEventListener('keydown', event => {
    // keyCode 229 too: Safari ends a composition before its Enter arrives.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      document.getElementById(buttonId)?.click();
    }
  });
  return true;
}

// A dialog that closes lets go of the focus a little later, and a button may still be disabled for a moment: asked again for
// a while, unless the person has gone on to something else.
export function focus(id) {
  let left = 25;
  let goneOn = false;
  const stop = () => { goneOn = true; };
  const signs = ['keydown', 'pointerdown'];
  signs.forEach(sign => document.addEventListener(sign, stop, { capture: true, once: true }));
  const take = () => {
    left -= 1;
    if (!goneOn && left > 0) {
      const wanted = document.getElementById(id);
      if (document.activeElement !== wanted) {
        wanted?.focus();
      }
      setTimeout(take, 80);
    } else {
      signs.forEach(sign => document.removeEventListener(sign, stop, { capture: true }));
    }
  };
  take();
  return true;
}

// Kept for this tab only: a shared computer must not hand one clerk's half sentence to the next.
export function keepDraft(inputId, key) {
  const input = document.getElementById(inputId);
  input?.addEventListener('input', () => {
    if (input.value) {
      sessionStorage.setItem(`draft-${key}`, input.value);
    } else {
      forgetDraft(key);
    }
  });
  return true;
}

export function draft(key) {
  return sessionStorage.getItem(`draft-${key}`) ?? '';
}

export function forgetDraft(key) {
  sessionStorage.removeItem(`draft-${key}`);
  return true;
}
