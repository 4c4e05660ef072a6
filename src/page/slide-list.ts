import { fragmentSteps } from './fragments.ts';

/** A slide as the speaker view knows it. */
export interface SlideEntry {
  readonly id: string;
  /** counted from 1, as the foot of the slide says */
  readonly number: number;
  readonly title: string;
  /** the part of the article it belongs to */
  readonly part: string;
  /** seconds planned */
  readonly seconds: number;
  /** how many times a press shows more before the next slide comes */
  readonly steps: number;
  readonly section: HTMLElement;
}

/** A place in the talk: the slide, and how many of its steps are shown. */
export interface Place {
  readonly slide: string;
  readonly step: number;
}

/** The heading of a slide; its id where it has none. */
export function titleOf(section: Element): string {
  return section.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim() ?? section.id;
}

/** All slides, in order. */
export function readSlideList(root: ParentNode): SlideEntry[] {
  return [...root.querySelectorAll<HTMLElement>('.slides section[id]')].map((section, i) => ({
    id: section.id,
    number: i + 1,
    title: titleOf(section),
    part: section.closest<HTMLElement>('[data-section]')?.dataset.title ?? '',
    seconds: Number(section.dataset.timing) || 0,
    steps: fragmentSteps(section).length,
    section,
  }));
}

/** Whether a place is the beginning of the talk: who goes back to it has not begun to speak. */
export const isBeginning = (slides: readonly { readonly id: string }[], { slide, step }: Place): boolean =>
  slide === slides[0]?.id && step === 0;

/** Where one press forward leads; nothing at the end. */
export function after(slides: readonly SlideEntry[], { slide, step }: Place): Place | undefined {
  const at = slides.findIndex(({ id }) => id === slide);
  if (step < (slides[at]?.steps ?? 0)) return { slide, step: step + 1 };
  const next = slides[at + 1];
  return next && { slide: next.id, step: 0 };
}

/** Where one press back leads; nothing at the beginning. The slide before is shown complete, as it was left. */
export function before(slides: readonly SlideEntry[], { slide, step }: Place): Place | undefined {
  const at = slides.findIndex(({ id }) => id === slide);
  if (step > 0) return { slide, step: step - 1 };
  const previous = slides[at - 1];
  return previous && { slide: previous.id, step: previous.steps };
}
