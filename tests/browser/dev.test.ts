import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factNamed, facts } from '../../src/facts/facts.ts';
import { projectTables } from '../../src/vite/project-files.ts';
import { ProjectCopy, root } from '../project.ts';
import { openDeck, useBrowser, waitForCharts } from './deck.ts';
import { slides } from './slides.ts';

useBrowser();
const project = new ProjectCopy();
let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    root: project.folder,
    cacheDir: join(project.folder, '.vite'),
    logLevel: 'silent',
    // the fonts of the copy lie behind a link to this project's node_modules
    server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
  });
  await server.listen();
});
afterAll(async () => {
  await server.close();
  project.remove();
});

/** The slide whose heading says what a row of the table does. */
const trade = factNamed(facts(projectTables(root)), 'trade-2020').text;
const slide = slides.find(({ heading }) => heading.includes(trade))?.id ?? '';

test.skipIf(!slide)(
  'an editor sees a changed sentence, a changed row and a mistake at once, on the slide that is open (skipped where no heading has the trade)',
  async () => {
    const address = server.resolvedUrls?.local[0] ?? '';
    const { page, complaints } = await openDeck(`#/${slide}`, { address });
    const heading = (words: string) => page.locator(`#${slide}.present h2`, { hasText: words }).waitFor();
    await heading(trade);

    project.beginHeading(slide, 'Edited: ');
    await heading('Edited: ');
    project.setTradeOf2020('812');
    await heading('$812 million');
    await waitForCharts(page, slide);
    expect(complaints).toEqual([]);

    project.setTradeOf2020('n/a');
    const overlay = page.locator('vite-error-overlay .message');
    await overlay.waitFor();
    expect(await overlay.innerText()).toMatch(/assets\/data\/trade\.csv:\d+: usd_million: expected a number, got "n\/a"/);

    project.setTradeOf2020('801');
    await heading('$801 million');
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
  },
);
