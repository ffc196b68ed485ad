// The browser's part of the manager's console: opening a transcript at its line, copying a link. Everything returns a boolean.
export function show(id) {
  const line = document.getElementById(id);
  line?.scrollIntoView({ block: 'center' });
  return line !== null;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
