import { expect, inject, test } from 'vitest';
import { openDeck, useBrowser } from './deck.ts';
import { last } from './slides.ts';

useBrowser();

test('the browser can install the deck: it reads the manifest and finds the icons', async () => {
  const { page, complaints } = await openDeck();
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect([url, errors]).toEqual([`${inject('site')}deck.webmanifest`, []]);
  const { icons, start_url } = JSON.parse(data ?? '');
  expect(new URL(start_url, url).href).toBe(inject('site'));
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    expect(size).toBe(sizes);
  }
  expect(complaints).toEqual([]);
});

test('documents published beside the deck are linked to from the help, and at the end of a page that scrolls', async () => {
  const { page } = await openDeck();
  const add = () => {
    const links = '<a href="./deck.pdf">The slides as PDF</a><a href="./handout.pdf">The handout as PDF</a>';
    document.body.insertAdjacentHTML('beforeend', `<nav class="site-documents">${links}</nav>`);
  };
  await page.evaluate(add);
  expect(await page.locator('.site-documents').isVisible()).toBe(false);
  await page.keyboard.press('?');
  const links = page.locator('.dialog-help a');
  expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual(
    ['deck.pdf', 'handout.pdf'].map((file) => inject('site') + file),
  );
  expect(await links.first().getAttribute('target')).toBe('_blank');
  const narrow = await openDeck('', { viewport: { width: 390, height: 844 } });
  await narrow.page.evaluate(add);
  // it lies below the last slide
  const top = (selector: string) => narrow.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  expect(await top('.site-documents')).toBeGreaterThan(await top(`#${last}`));
});

test.each(['light', 'dark'] as const)('the browser around the page has the colour of the %s theme', async (colorScheme) => {
  const { page } = await openDeck('', { colorScheme });
  const [named, surface] = await page.evaluate((scheme) => {
    const computed = (colour: string) => {
      document.body.style.color = colour;
      return getComputedStyle(document.body).color;
    };
    const meta = document.querySelector<HTMLMetaElement>(`meta[name="theme-color"][media*="${scheme}"]`);
    return [computed(meta?.content ?? ''), computed('var(--surface)')];
  }, colorScheme);
  expect(named).toBe(surface);
});
