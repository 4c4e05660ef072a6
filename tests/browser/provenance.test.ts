import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { csvOf } from '../../src/data/csv.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { provenanceOf } from '../../src/vite/provenance.ts';
import { root } from '../project.ts';
import { fileAddress, openDeck, shown, useBrowser, waitForSlide } from './deck.ts';
import { beside, slides } from './slides.ts';

useBrowser();
const tables = projectTables(root);
const provenance = provenanceOf(projectSlides(root), tables);

const goTo = async (page: Page, id: string) => {
  await page.evaluate((hash) => {
    location.hash = `/${hash}`;
  }, id);
  await waitForSlide(page, id);
};

test('I opens what each slide rests on, and closes it', async () => {
  const { page, complaints } = await openDeck('', { reducedMotion: 'reduce' });
  for (const { id } of slides) {
    await goTo(page, id);
    await page.keyboard.press('i');
    const panel = page.locator('dialog.provenance-panel[open]');
    const words = (await panel.innerText()).replace(/\s+/g, ' ');
    const { paragraphs, figures, claims } = provenance.slides[id] ?? { paragraphs: [], figures: [], claims: [] };
    const expected = [
      ...paragraphs.map((paragraph) => provenance.paragraphs[paragraph].summary),
      ...figures.map((name) => provenance.figures[name]?.basis ?? ''),
      ...claims.map((claim) => provenance.claims[claim]?.record ?? ''),
    ];
    expect(
      expected.filter((text) => !words.includes(text)),
      id,
    ).toEqual([]);
    const addresses = await panel.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const claim of claims)
      for (const { address } of provenance.claims[claim]?.pages ?? []) expect(addresses, claim).toContain(address);
    // a page that is followed by accident must not take the place of the talk
    const inPlace = await panel.locator('a[href^="http"]:not([target="_blank"][rel~="noopener"])').count();
    expect(inPlace, id).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('i');
    expect(await panel.count()).toBe(0);
  }
  expect(complaints).toEqual([]);
});

test('the question at the foot opens the panel for its slide, and the focus goes back to it', async () => {
  const id = slides.find(({ charts }) => charts.length > 0)?.id ?? '';
  const { page } = await openDeck(`#/${id}`);
  const button = page.locator(`#${id} .provenance-button`);
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.provenance-panel');
  await page.keyboard.press('Escape');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  // Enter and Escape were keys of the panel alone
  expect(await shown(page)).toBe(id);
  await page.keyboard.press('PageDown');
  await waitForSlide(page, beside(id));
});

/** Presses a button of the panel, and reads what the browser saves. */
const taken = async (page: Page, kind: 'CSV' | 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.provenance-downloads button:has-text("${kind}")`)]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
};

test.each([
  ['hosted', undefined],
  ['from a stick', fileAddress],
])('each chart can be taken, %s, as CSV, SVG and PNG that bear its name', async (_where, address) => {
  const { page, complaints } = await openDeck('', { acceptDownloads: true, reducedMotion: 'reduce', ...(address && { address }) });
  const charted = slides.flatMap(({ id, charts: [chart] }) => (chart ? [{ id, name: chart.name }] : []));
  for (const { id, name } of address ? charted : charted.slice(0, 1)) {
    await goTo(page, id);
    await page.keyboard.press('i');
    const [csv, svg, png] = [await taken(page, 'CSV'), await taken(page, 'SVG'), await taken(page, 'PNG')];
    expect([csv, svg, png].map((file) => file.name)).toEqual(['csv', 'svg', 'png'].map((kind) => `${name}.${kind}`));
    const drawn = charts.get(name)?.(tables);
    if (!drawn) throw new Error(`expected a chart "${name}", got none`);
    expect(csv.bytes.toString('utf8')).toBe(csvOf([drawn.table.columns, ...drawn.table.rows]));
    const picture = PNG.sync.read(png.bytes);
    expect([picture.width, picture.height]).toEqual([2272, 960]);
    expect(new Set(picture.data.subarray(0, picture.data.length).filter((_, i) => i % 4 === 0)).size).toBeGreaterThan(8);
    const drawing = svg.bytes.toString('utf8');
    expect(drawing).toContain(`<title>${drawn.table.caption}</title>`);
    // every word of the picture is text, and no coordinate is missing
    expect(drawing.match(/<text /g)?.length).toBeGreaterThan(5);
    expect(drawing).not.toMatch(/NaN|undefined|="[^"]*Infinity/);
    await page.keyboard.press('Escape');
  }
  expect(complaints).toEqual([]);
});

test.each([
  ['i', '.provenance-panel h2', 'g', 'Search'],
  ['g', '.dialog-search input', '?', 'Keys and commands'],
  ['?', '.dialog-help h2', 'i', 'Where does this come from?'],
])(
  'the key after the Escape that closes the dialog of %s is not lost, and nothing of that dialog is left',
  async (opening, focused, next, name) => {
    const { page } = await openDeck();
    await page.keyboard.press(opening);
    await page.locator(focused).waitFor();
    // as soon as Escape is let go: a key that is sent from here comes later, when the browser has moved the focus
    await page.evaluate((key) => {
      const follow = ({ key: released, target }: KeyboardEvent) => {
        if (released === 'Escape') target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      };
      addEventListener('keyup', follow, { once: true });
    }, next);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name }).waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
  },
);

test('on a phone the same is below the slide', async () => {
  const id = slides.find(({ charts }) => charts.length > 0)?.id ?? '';
  const { page } = await openDeck(`#/${id}`, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.tap(`#${id} .provenance-details summary`);
  const details = page.locator(`#${id} .provenance-details`);
  for (const paragraph of provenance.slides[id]?.paragraphs ?? [])
    await expect.poll(() => details.innerText()).toContain(provenance.paragraphs[paragraph].summary);
  const [own, slide] = [await details.boundingBox(), await page.locator(`#${id}`).boundingBox()];
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual((slide?.y ?? 0) + (slide?.height ?? 0) + 1);
  expect(own?.width).toBeLessThanOrEqual(390);
});
