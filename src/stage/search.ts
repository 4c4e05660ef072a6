import type { RevealApi } from 'reveal.js';

/**
 * A dialog that finds slides by their words. reveal's own search plugin sets an inline style, which the deck's Content-Security-Policy
 * refuses, and it shows no list of hits.
 */
export function openSearch(deck: RevealApi): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = 'Search the slides';
  input.setAttribute('aria-label', 'Search the slides');
  const hits = document.createElement('ol');
  hits.setAttribute('aria-label', 'Slides found');
  dialog.append(input, hits);
  document.body.append(dialog);

  const slides = deck.getSlides().filter(({ id }) => id !== '');
  const go = (id: string) => {
    dialog.close();
    location.hash = `/${id}`;
  };
  input.addEventListener('input', () =>
    hits.replaceChildren(...find(slides, input.value).map((slide) => hit(slide, slides.indexOf(slide) + 1, go))),
  );
  dialog.addEventListener('keydown', (event) => {
    // reveal listens on the document: keys typed here are not for the slides
    event.stopPropagation();
    // the first Escape closes, it does not only empty the field
    if (event.key === 'Escape') dialog.close();
    if (event.key === 'Enter') (event.target === input ? hits.querySelector('button') : (event.target as HTMLElement))?.click();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

/** Slides whose words, notes left out, contain all words of the query. */
function find<T extends Element>(slides: readonly T[], query: string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return slides.filter((slide) => {
    const visible = slide.cloneNode(true) as Element;
    for (const hidden of visible.querySelectorAll('.notes, .foot')) hidden.remove();
    const text = (visible.textContent ?? '').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function hit(slide: Element, number: number, go: (id: string) => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = `${number}  ${slide.querySelector('h1, h2')?.textContent?.trim() ?? slide.id}`;
  button.addEventListener('click', () => go(slide.id));
  item.append(button);
  return item;
}
