import { readStored, writeStored } from './storage.ts';
import { type Theme, themes } from './themes.ts';
import { type View, views } from './views.ts';

const storageName = 'deck-theme';
const changeEvent = 'deck:theme';
const page = document.documentElement;

/** Sets the theme of a page that has just loaded: the one last chosen, else what the system prefers. Paper is light, or grey with `?theme=grey`. */
export function startTheme(view: View): void {
  if (views[view] === 'paper') {
    page.dataset.theme = new URLSearchParams(location.search).get('theme') === 'grey' ? 'grey' : 'light';
    return;
  }
  applyTheme(storedTheme() ?? preferredTheme());
  // another window of the same deck has changed the theme
  addEventListener('storage', (event) => {
    if (event.key === storageName) applyTheme(storedTheme() ?? preferredTheme());
  });
}

/** Applies and stores the theme after the current one. */
export function nextTheme(): Theme {
  const current = themes.indexOf(page.dataset.theme as Theme);
  const next = themes[(current + 1) % themes.length] ?? 'light';
  writeStored('localStorage', storageName, next);
  applyTheme(next);
  return next;
}

/** Calls back whenever the colours of the page have changed. @param signal ends it */
export function onThemeChange(changed: () => void, signal?: AbortSignal): void {
  addEventListener(changeEvent, changed, signal ? { signal } : {});
}

/** Applies a theme without storing it. */
export function applyTheme(theme: Theme): void {
  if (page.dataset.theme === theme) return;
  page.dataset.theme = theme;
  dispatchEvent(new Event(changeEvent));
}

/** Has a page of a dark theme be light while it is printed: paper is. @param signal ends it */
export function printLight(signal: AbortSignal): void {
  let onScreen: Theme | undefined;
  const toLight = () => {
    if (getComputedStyle(page).colorScheme !== 'dark') return;
    onScreen = page.dataset.theme as Theme;
    applyTheme('light');
  };
  const back = () => {
    if (onScreen) applyTheme(onScreen);
    onScreen = undefined;
  };
  addEventListener('beforeprint', toLight, { signal });
  addEventListener('afterprint', back, { signal });
}

function storedTheme(): Theme | undefined {
  const stored = readStored('localStorage', storageName);
  return themes.find((theme) => theme === stored);
}

function preferredTheme(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
