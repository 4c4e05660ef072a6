import { facesLoaded } from '../page/fonts.ts';
import { idle } from '../page/idle.ts';
import { registeredLoads } from '../page/on-demand.ts';
import { loadCharts } from './load-charts.ts';

/** Fetches what any slide, key or button may need while the first slide stands, in idle moments: from then on the talk needs no network. */
export async function loadAhead(): Promise<void> {
  await idle();
  await facesLoaded();
  if (document.querySelector('figure[data-chart]')) await loadInIdle(loadCharts);
  for (const load of registeredLoads) await loadInIdle(load);
}

async function loadInIdle(load: () => Promise<unknown>): Promise<void> {
  await idle();
  // what needs a module that cannot be loaded says so itself
  await Promise.allSettled([load()]);
}
