import { type Theme, themes, type View, views } from '../deck.ts';

const key = 'deck-theme';
const page = document.documentElement;

/** Dresses the page: as it was left, else as the system prefers. Paper is always light, or grey where `?theme=grey` asks for it. */
export function startTheme(view: View): void {
  if (views[view].layout === 'paper') {
    page.dataset.theme = new URLSearchParams(location.search).get('theme') === 'grey' ? 'grey' : 'light';
    return;
  }
  applyTheme(remembered() ?? preferred());
  // another window of the same deck changed its dress
  addEventListener('storage', (event) => {
    if (event.key === key) applyTheme(remembered() ?? preferred());
  });
}

export function nextTheme(): Theme {
  const now = themes.indexOf(page.dataset.theme as Theme);
  const next = themes[(now + 1) % themes.length] ?? 'light';
  try {
    localStorage.setItem(key, next);
  } catch {
    // a browser that forbids storage forgets the theme; the talk goes on
  }
  applyTheme(next);
  return next;
}

/** Calls back whenever the colours of the page have changed. */
export function onThemeChange(changed: () => void): void {
  addEventListener('deck:theme', changed);
}

/** Dresses the page in a theme, for this load alone. */
export function applyTheme(theme: Theme): void {
  if (page.dataset.theme === theme) return;
  page.dataset.theme = theme;
  dispatchEvent(new Event('deck:theme'));
}

function remembered(): Theme | undefined {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

function preferred(): Theme {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
