/** `localStorage` keeps for the next talk, `sessionStorage` for the next load of the same window. */
type Store = 'localStorage' | 'sessionStorage';

/** What the browser keeps under a name; nothing where it forbids storage: the talk goes on without. */
export function readStored(store: Store, name: string): string | undefined {
  try {
    return window[store].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name, or takes it away, if the browser lets us. */
export function writeStored(store: Store, name: string, text: string | undefined): void {
  try {
    if (text === undefined) window[store].removeItem(name);
    else window[store].setItem(name, text);
  } catch {
    // forgotten at the next load, which everything that calls this can bear
  }
}
