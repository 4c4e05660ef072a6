import MiniSearch, { type SearchOptions } from 'minisearch';

/** Where a slide was found. */
export type FoundIn = 'number' | 'title' | 'slide' | 'notes';

/** What can be searched of a slide. */
export interface SlideText {
  readonly title: string;
  readonly slide: string;
  /** empty where the notes must not be found */
  readonly notes: string;
}

export interface Hit {
  /** the index of the slide, from 0 */
  readonly index: number;
  readonly foundIn: FoundIn;
}

/** Finds slides by their number or by the words of their title, then of the slide, then of its notes, best first. */
export class SearchIndex {
  readonly #count: number;
  readonly #index = new MiniSearch<SlideText & { readonly id: number }>({
    fields: ['title', 'slide', 'notes'],
    // "$790" is found as 790, and a word without its accents
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean),
    processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  });

  constructor(slides: readonly SlideText[]) {
    this.#count = slides.length;
    this.#index.addAll(slides.map((slide, id) => ({ ...slide, id })));
  }

  /** The slides that have all words of a query, or their beginnings; where there is none, those that have words much like them. */
  find(query: string): Hit[] {
    const number = /^\s*\d+\s*$/.test(query) ? Number(query) - 1 : -1;
    const numbered: Hit[] = number >= 0 && number < this.#count ? [{ index: number, foundIn: 'number' }] : [];
    const exact = this.#worded(query, { prefix: true });
    const found = exact.length > 0 || numbered.length > 0 ? exact : this.#worded(query, { prefix: true, fuzzy: 0.25, maxFuzzy: 2 });
    return [...numbered, ...found.filter(({ index }) => index !== number)];
  }

  #worded(query: string, options: SearchOptions): Hit[] {
    const found = new Map<number, FoundIn>();
    for (const [fields, foundIn] of [
      [['title'], 'title'],
      [['title', 'slide'], 'slide'],
      [['title', 'slide', 'notes'], 'notes'],
    ] as const)
      for (const { id } of this.#index.search(query, { ...options, fields: [...fields], combineWith: 'AND' }))
        if (!found.has(id)) found.set(id, foundIn);
    return [...found].map(([index, foundIn]) => ({ index, foundIn }));
  }
}

/** What can be searched of the slides of a page. @param notes whether their notes are searched too */
export function searchTexts(slides: readonly Element[], notes: boolean): SlideText[] {
  return slides.map((slide) => {
    const copy = slide.cloneNode(true) as Element;
    const title = copy.querySelector('h1, h2');
    const taken = { title: title?.textContent ?? '', notes: notes ? (copy.querySelector('.notes')?.textContent ?? '') : '' };
    for (const other of copy.querySelectorAll('h1, h2, .notes, .slide-foot')) other.remove();
    return { ...taken, slide: spacedText(copy) };
  });
}

/** The text of an element; words of two elements do not run together. */
function spacedText(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? '');
  return words.join(' ');
}
