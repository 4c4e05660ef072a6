/**
 * A dialog that finds slides by their words or their number. reveal's own search plugin sets an inline style, which the deck's
 * Content-Security-Policy refuses, and it shows no list of hits.
 */
export function openSearch(slides: readonly HTMLElement[], go: (id: string) => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog-search';
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = 'Number or words';
  input.setAttribute('aria-label', 'Search the slides');
  const hits = document.createElement('ol');
  hits.setAttribute('aria-label', 'Slides found');
  dialog.append(input, hits);
  document.body.append(dialog);

  const pick = (id: string) => {
    dialog.close();
    go(id);
  };
  input.addEventListener('input', () =>
    hits.replaceChildren(...find(slides, input.value).map((slide) => hit(slide, slides.indexOf(slide) + 1, pick))),
  );
  dialog.addEventListener('keydown', (event) => {
    // a key that closes the dialog is not a key of the slides as well
    event.stopPropagation();
    // the first Escape closes, it does not only empty the field
    if (event.key === 'Escape') dialog.close();
    if (event.key === 'Enter') (event.target === input ? hits.querySelector('button') : (event.target as HTMLElement))?.click();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

/** The slide whose number the query is, then those whose words, notes left out, contain all words of it. */
function find<T extends Element>(slides: readonly T[], query: string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const numbered = slides.filter((_slide, i) => i === Number(query) - 1);
  const worded = slides.filter((slide) => {
    if (numbered.includes(slide)) return false;
    const visible = slide.cloneNode(true) as Element;
    for (const hidden of visible.querySelectorAll('.notes, .slide-foot')) hidden.remove();
    const text = (visible.textContent ?? '').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...numbered, ...worded];
}

function hit(slide: Element, number: number, go: (id: string) => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.textContent = `${number}  ${slide.querySelector('h1, h2')?.textContent?.trim() ?? slide.id}`;
  button.addEventListener('click', () => go(slide.id));
  item.append(button);
  return item;
}
