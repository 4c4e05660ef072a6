import { facesLoaded } from '../page/fonts.ts';
import { idle } from '../page/idle.ts';
import { loadCharts } from './load-charts.ts';

/** Fetches what any slide may need while the first one stands, in idle moments: from then on the talk needs no network. */
export async function loadAhead(): Promise<void> {
  await idle();
  await facesLoaded();
  if (!document.querySelector('figure[data-chart]')) return;
  await idle();
  // a chart that needs what cannot be loaded says so itself
  await Promise.allSettled([loadCharts()]);
}
