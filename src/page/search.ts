import { closeDialog, openDialog } from './dialog.ts';
import { element } from './element.ts';
import { registerLoad } from './on-demand.ts';
import type { FoundIn, Hit, SearchIndex } from './search-index.ts';

const foundWords: Readonly<Record<FoundIn, string>> = { number: '', title: '', slide: 'on the slide', notes: 'in the notes' };

const loadIndex = registerLoad(() => import('./search-index.ts'));

/** Makes the index of the slides; what does it is loaded at the first search. */
export async function buildIndex(slides: readonly Element[], notes: boolean): Promise<SearchIndex> {
  const { SearchIndex, searchTexts } = await loadIndex();
  return new SearchIndex(searchTexts(slides, notes));
}

/**
 * A dialog that finds slides by their number or their words; Enter goes to the first. reveal's own search plugin sets an inline style, which
 * the deck's Content-Security-Policy refuses, and it shows no list of hits.
 *
 * @param notes whether the notes are searched too: not where the audience sees the hits
 */
export function openSearch(slides: readonly HTMLElement[], notes: boolean, go: (id: string) => void): void {
  const input = element('input', { type: 'search', placeholder: 'Number or words', 'aria-label': 'Search the slides' });
  const hits = element('ol', { 'aria-label': 'Slides found' });
  const status = element('p', { role: 'status' });
  const dialog = element('dialog', { class: 'dialog-search', 'aria-label': 'Search' }, input, hits, status);
  const index = buildIndex(slides, notes);
  const pick = (id: string) => {
    closeDialog(dialog);
    go(id);
  };
  const show = async () => {
    try {
      const found = (await index).find(input.value);
      hits.replaceChildren(...found.flatMap((hit) => rowOf(hit, slides, pick)));
      status.textContent = found.length === 0 && input.value.trim() !== '' ? 'Nothing found' : '';
    } catch {
      status.textContent = 'The search could not be loaded';
    }
  };
  input.addEventListener('input', show);
  dialog.addEventListener('keydown', async (event) => {
    // a key that closes the dialog is not a key of the slides as well
    event.stopPropagation();
    const { key, target } = event;
    // the first Escape closes, it does not only empty the field
    if (key === 'Escape') closeDialog(dialog);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      step(dialog, key === 'ArrowDown' ? 1 : -1);
    }
    if (key !== 'Enter') return;
    event.preventDefault();
    // the words may have come faster than the index
    if (target === input) await show();
    (target === input ? hits.querySelector('button') : (target as HTMLElement))?.click();
  });
  openDialog(dialog);
}

/** Moves the focus between the field and the hits. */
function step(dialog: HTMLElement, by: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, button')];
  stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
}

function rowOf({ index, foundIn }: Hit, slides: readonly HTMLElement[], go: (id: string) => void): HTMLElement[] {
  const slide = slides[index];
  if (!slide) return [];
  const title = slide.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim() ?? slide.id;
  const button = element('button', { type: 'button' }, `${index + 1}  ${title}`);
  if (foundWords[foundIn]) button.append(' ', element('small', {}, foundWords[foundIn]));
  button.addEventListener('click', () => go(slide.id));
  return [element('li', {}, button)];
}
