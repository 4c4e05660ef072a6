import type { Page } from 'playwright-core';

/** What the page says once there is something to read off. */
const said = 'measured';

/**
 * Opens a deck until its first slide is ready and something is painted, both as marks of the page. Both decks say with the same attribute that
 * they are ready. The page itself tells of it: the driver would wait with a large script in the page, in the middle of what is measured.
 */
export async function openUntilReady(page: Page, address: string): Promise<void> {
  await page.addInitScript((said) => {
    // a method, since the loader of these files gives arrow functions a helper that the page does not have
    const marks = {
      tell() {
        if (['deck-ready', 'first-contentful-paint'].every((name) => performance.getEntriesByName(name).length > 0)) console.debug(said);
      },
    };
    new MutationObserver((_changes, observer) => {
      if (document.documentElement?.dataset.deck !== 'ready') return;
      performance.mark('deck-ready');
      observer.disconnect();
      marks.tell();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-deck'] });
    new PerformanceObserver(() => marks.tell()).observe({ type: 'paint' });
  }, said);
  const told = page.waitForEvent('console', (message) => message.text() === said);
  await Promise.all([told, page.goto(address)]);
}
