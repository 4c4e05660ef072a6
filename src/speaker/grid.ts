import '../styles/views/speaker-grid.css';
import { closeDialog, openDialog } from '../page/dialog.ts';
import { element } from '../page/element.ts';
import { buildIndex } from '../page/search.ts';
import type { SearchIndex } from '../page/search-index.ts';
import type { SlideEntry } from '../page/slide-list.ts';
import { Preview } from './preview.ts';
import { part } from './template.ts';

/**
 * Opens all slides as thumbnails, by part, with a search in them. It is seen in this window alone: the stage goes on showing its slide until
 * one is chosen.
 *
 * @param current the id of the slide that is shown
 * @param go what to do with the id of the slide chosen
 */
export function openGrid(root: HTMLElement, slides: readonly SlideEntry[], current: string, go: (slide: string) => void): void {
  const input = element('input', { type: 'search', placeholder: 'Number or words', 'aria-label': 'Search the slides and notes' });
  const close = element('button', { type: 'button' }, 'Close');
  const heading = element('h2', { id: 'grid-title' }, 'All slides, seen here alone');
  const body = element('div', { class: 'speaker-grid-body' });
  const status = element('p', { role: 'status' });
  const head = element('header', { class: 'speaker-grid-head' }, heading, input, close);
  const dialog = element('dialog', { class: 'speaker-grid', 'aria-labelledby': 'grid-title' }, head, status, body);
  const thumbnails = new Thumbnails(slides, current, (slide) => {
    closeDialog(dialog);
    go(slide);
  });
  const index: Promise<SearchIndex> = buildIndex(
    slides.map(({ section }) => section),
    true,
  );
  const show = async () => {
    const asked = input.value.trim();
    const found = asked === '' ? [] : (await index).find(asked).flatMap((hit) => slides[hit.index] ?? []);
    if (asked !== input.value.trim()) return;
    status.textContent = asked !== '' && found.length === 0 ? 'Nothing found' : '';
    body.replaceChildren(...(asked === '' ? thumbnails.byPart() : [thumbnails.list(found)]));
  };
  input.addEventListener('input', show);
  close.addEventListener('click', () => closeDialog(dialog));
  dialog.addEventListener('keydown', async (event) => {
    if (event.key === 'Escape') closeDialog(dialog);
    if (event.key === 'Enter' && event.target === input) {
      await show();
      if (input.value.trim() !== '') body.querySelector('button')?.click();
    }
    if (moveFocus(event.key, input, body)) event.preventDefault();
  });
  dialog.addEventListener('close', () => thumbnails.release());
  body.replaceChildren(...thumbnails.byPart());
  openDialog(dialog, root);
  body.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}

/** A button for each slide, with a picture that is drawn once it comes into sight. */
class Thumbnails {
  readonly #slideList: readonly SlideEntry[];
  readonly #buttons = new Map<SlideEntry, HTMLElement>();
  readonly #previews = new Map<Element, () => Preview>();
  readonly #drawn = new Set<Preview>();
  readonly #sight = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) this.#draw(target);
    },
    { rootMargin: '100px' },
  );

  constructor(slides: readonly SlideEntry[], current: string, go: (slide: string) => void) {
    this.#slideList = slides;
    for (const entry of slides) {
      const box = element('div', { class: 'speaker-preview', 'data-theme': part('now').dataset.theme ?? '' });
      const button = element('button', { type: 'button' }, box, element('span', {}, `${entry.number}  ${entry.title}`));
      if (entry.id === current) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => go(entry.id));
      this.#buttons.set(entry, button);
      this.#previews.set(box, () => {
        const preview = new Preview(box, `grid-${entry.number}`);
        // as the slide ends, with all its steps
        preview.show(entry, entry.steps);
        return preview;
      });
      this.#sight.observe(box);
    }
  }

  /** The slides under the headings of their parts. */
  byPart(): HTMLElement[] {
    const parts = [...new Set(this.#slideList.map(({ part: name }) => name))];
    return parts.flatMap((name) => [
      ...(name ? [element('h3', {}, name)] : []),
      this.list(this.#slideList.filter(({ part: own }) => own === name)),
    ]);
  }

  list(entries: readonly SlideEntry[]): HTMLElement {
    return element('ol', {}, ...entries.flatMap((entry) => element('li', {}, ...[this.#buttons.get(entry) ?? []].flat())));
  }

  /** Gives up the charts of all pictures. */
  release(): void {
    this.#sight.disconnect();
    for (const preview of this.#drawn) preview.show(undefined, 0);
  }

  #draw(box: Element): void {
    const make = this.#previews.get(box);
    this.#previews.delete(box);
    if (make) this.#drawn.add(make());
  }
}

/** Moves the focus with the arrow keys, from picture to picture and to the field above them. @returns whether the key was one of them */
function moveFocus(key: string, input: HTMLElement, body: HTMLElement): boolean {
  const buttons = [...body.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (at < 0) {
    if (key !== 'ArrowDown') return false;
    (buttons.find((button) => button.hasAttribute('aria-current')) ?? buttons[0])?.focus();
    return true;
  }
  const here = buttons[at]?.getBoundingClientRect();
  if (!here) return false;
  const below = (button: HTMLElement) => button.getBoundingClientRect().top - here.top;
  const across = (button: HTMLElement) => Math.abs(button.getBoundingClientRect().left - here.left);
  const near = (some: HTMLButtonElement[]) => some.toSorted((a, b) => Math.abs(below(a)) - Math.abs(below(b)) || across(a) - across(b))[0];
  const to: Record<string, () => HTMLElement | undefined> = {
    ArrowLeft: () => buttons[at - 1],
    ArrowRight: () => buttons[at + 1],
    ArrowDown: () => near(buttons.filter((button) => below(button) > 1)),
    ArrowUp: () => near(buttons.filter((button) => below(button) < -1)) ?? input,
  };
  const go = to[key];
  go?.()?.focus();
  return go !== undefined;
}
