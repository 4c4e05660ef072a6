import { type View, views } from './views.ts';

/** The view that an address asks for; anything unknown is the stage. */
export function viewOf(search: string): View {
  const requested = new URLSearchParams(search).get('view') ?? '';
  return Object.hasOwn(views, requested) ? (requested as View) : 'stage';
}

/** Minutes that `?minutes=` asks for: a whole number from 1 to 999; undefined for anything else. */
export function minutesOf(search: string): number | undefined {
  const requested = new URLSearchParams(search).get('minutes') ?? '';
  return /^[1-9]\d{0,2}$/.test(requested) ? Number(requested) : undefined;
}

/** The id that an address such as `#/trade-growth/1`, with the steps shown, or `#trade-growth` leads to. */
export function slideOf(hash: string): string {
  return hash.replace(/^#\/?/, '').replace(/\/.*$/, '');
}
