// What the server wrote into the page for its script.
export const start = JSON.parse(document.getElementById('start').textContent);

/** The page is part of another site: `{ parent, look }`. Null when it is a page by itself. */
export const frame = start.frame ?? null;
