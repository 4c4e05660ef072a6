import { idle } from '../page/idle.ts';

/**
 * Whether the deck comes from a site. What this machine serves for itself, by `npm start`, is not stored: the next build, or another project at the
 * same address, must be seen at once.
 */
export function isSite({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return /^https?:$/.test(protocol) && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Has the browser store the files of the site once it has nothing better to do, so that the deck can be opened again without a network. */
export async function storeSite(): Promise<void> {
  if (!isSite(location)) return;
  await idle();
  try {
    await navigator.serviceWorker.register('./service-worker.js');
  } catch {
    // without encryption, or where site data is forbidden, browsers have no service workers: the deck then needs the network at each visit
  }
}
