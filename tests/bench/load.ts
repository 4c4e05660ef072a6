import { gzipSync } from 'node:zlib';
import { alternate, type Bench, type Lab, type Row } from './bench.ts';
import { openUntilReady } from './ready.ts';

const times = 5;

/** What a visitor waits for: bytes to the first slide, first paint, first slide ready; at full and at a quarter of the speed. */
export const load: Bench = async (lab) => {
  const bytes = { ours: await bytesOf(lab, lab.deck), other: await bytesOf(lab, lab.bare) };
  const rows: Row[] = [{ what: 'to the first slide, gzip, fonts included', ...bytes, unit: 'KB', atMost: 0.4 }];
  for (const slower of [1, 4]) {
    const speed = slower === 1 ? 'full speed' : 'a quarter of the speed';
    const paint = await alternate(
      times,
      () => paintOf(lab, lab.deck, slower),
      () => paintOf(lab, lab.bare, slower),
    );
    const ready = await alternate(
      times,
      () => readyOf(lab, lab.deck, slower),
      () => readyOf(lab, lab.bare, slower),
    );
    rows.push({ what: `first paint, ${speed}`, ...paint, unit: 'ms' });
    rows.push({ what: `first slide ready, ${speed}`, ...ready, unit: 'ms', ...(slower > 1 && { atMost: 0.6 }) });
  }
  return rows;
};

/** KB that come over the wire until the first slide is ready and the network is quiet, as a server that compresses would send them. */
async function bytesOf({ browser }: Lab, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) =>
    sizes.push(response.body().then((body) => (/\.woff2?$/.test(response.url()) ? body.length : gzipSync(body).length))),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total / 1024;
}

/** Milliseconds from the request to the first paint. */
const paintOf = (lab: Lab, address: string, slower: number) =>
  timeOf(lab, address, slower, () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);

/** Milliseconds from the request until the first slide can be presented. */
const readyOf = (lab: Lab, address: string, slower: number) =>
  timeOf(lab, address, slower, () => performance.getEntriesByName('deck-ready')[0]?.startTime ?? 0);

async function timeOf({ browser }: Lab, address: string, slower: number, read: () => number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await openUntilReady(page, address);
  const time = await page.evaluate(read);
  await context.close();
  return time;
}
