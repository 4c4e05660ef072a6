import { facesLoaded } from '../page/fonts.ts';
import { idle } from '../page/idle.ts';
import { loadCharts } from './load-charts.ts';

/**
 * Fetches what any slide or key may need while the first slide stands, in idle moments: from then on the talk needs no network.
 *
 * @param parts load what keys and buttons ask for, one after the other
 */
export async function loadAhead(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  await idle();
  await facesLoaded();
  for (const load of document.querySelector('figure[data-chart]') ? [loadCharts, ...parts] : parts) {
    await idle();
    // what needs a part that cannot be loaded says so itself
    await Promise.allSettled([load()]);
  }
}
