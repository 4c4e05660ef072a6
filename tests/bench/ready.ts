import type { Page } from 'playwright-core';

/** Has a page mark when its first slide is ready. Both decks say so with the same attribute: the moment it is set is the moment to measure. */
export async function markReady(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.documentElement?.dataset.deck !== 'ready') return;
      performance.mark('deck-ready');
      observer.disconnect();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-deck'] });
  });
}
