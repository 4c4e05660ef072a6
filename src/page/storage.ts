/** `localStorage` lasts until the next talk, `sessionStorage` until the window is closed. */
type Store = 'localStorage' | 'sessionStorage';

/** A stored text; undefined where there is none, or where the browser forbids storage: the talk goes on without. */
export function readStored(store: Store, name: string): string | undefined {
  try {
    return window[store].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A stored value that was written as JSON, not yet checked; undefined for what is no JSON. */
export function readStoredJson(store: Store, name: string): unknown {
  try {
    return JSON.parse(readStored(store, name) ?? '');
  } catch {
    return undefined;
  }
}

/** Stores a text, if the browser allows it. */
export function writeStored(store: Store, name: string, text: string): void {
  try {
    window[store].setItem(name, text);
  } catch {
    // the value is lost at the next load, which every caller can bear
  }
}

/** Removes a stored text, if there is one. */
export function clearStored(store: Store, name: string): void {
  try {
    window[store].removeItem(name);
  } catch {
    // where storage is forbidden nothing was stored
  }
}
