import { endsWithin } from '../page/deadline.ts';

type ChartModule = typeof import('./draw-charts.ts');

/** Milliseconds that a slide waits for what draws its charts, once; then their tables are shown until it is there. */
const patience = 4000;

/** Milliseconds after which a load that has failed is tried again, sooner when the network comes back. */
const retryAfter = 3000;

let loading: Promise<ChartModule> | undefined;
let loaded: ChartModule | undefined;
/** ends when the first load has ended, or takes too long */
let firstChance: Promise<unknown> | undefined;

/** Loads what draws charts. What fails is tried again until it is there. */
export function loadCharts(): Promise<ChartModule> {
  if (loading) return loading;
  const first = import('./draw-charts.ts');
  firstChance = endsWithin(patience, first);
  loading = first.catch(retry).then((module) => {
    loaded = module;
    return module;
  });
  return loading;
}

/** What draws charts; undefined where it does not come in time. */
export async function chartsInTime(): Promise<ChartModule | undefined> {
  void loadCharts();
  if (!loaded) await firstChance;
  return loaded;
}

/**
 * Tries again with another address each time: a browser that has failed to load a module may never ask for the same one again.
 *
 * @throws what the load has failed with, where the build has not named the file (src/vite/preload.ts)
 */
async function retry(reason: unknown): Promise<ChartModule> {
  const file = document.querySelector<HTMLMetaElement>('meta[name="deck-charts"]')?.content;
  if (!file) throw reason;
  console.warn('charts could not be loaded and will be tried again:', reason);
  for (let tries = 1; ; tries++) {
    await networkOrPause();
    try {
      const module: ChartModule = await import(/* @vite-ignore */ new URL(`${file}?${tries}`, document.baseURI).href);
      return module;
    } catch {
      // said above; the tables stand in for the charts
    }
  }
}

function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      removeEventListener('online', goOn);
      resolve();
    };
    setTimeout(goOn, retryAfter);
    addEventListener('online', goOn);
  });
}
