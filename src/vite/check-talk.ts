import type { Range } from '../data/cells.ts';
import type { Problems } from '../data/problems.ts';
import { type Element, elements, hasClass, type Node } from './markup.ts';
import { lineOf, notesOf, type Slide, timingOf } from './read-slides.ts';

/** What the slides of a talk keep to, so that a speaker can tell them in their time. */
export interface TalkLimits {
  readonly spokenWords: Range;
  readonly wordsPerMinute: Range;
  readonly totalMinutes: Range;
  /** the most words on a slide beside heading, caption and drawing */
  readonly shownWords: number;
}

export const talkLimits: TalkLimits = {
  // fewer leave a slide without its explanation; more do not fit on the speaker's screen
  spokenWords: { from: 60, to: 130 },
  // a pace that can be followed, and even from slide to slide
  wordsPerMinute: { from: 110, to: 140 },
  // the talk is announced as one of twenty minutes
  totalMinutes: { from: 18, to: 22 },
  // more are read while nobody listens
  shownWords: 40,
};

/** Paragraphs of the notes that the speaker reads in silence: things to do, the line that leads on, answers to questions. */
export const unspoken = ['cue', 'next', 'if-asked'];

/** Checks that a slide, its facts filled in, can be told in its planned time. */
export function checkTalk(slide: Slide, limits: TalkLimits, problems: Problems): void {
  const notes = notesOf(slide);
  if (notes) checkNotes(slide, notes, limits, problems);
  if (!(timingOf(slide) > 0)) return;
  const shown = wordsIn(slide.element, (element) => element === notes || isHeadingOrDrawing(element));
  if (shown > limits.shownWords)
    problems.add(slide, `${slide.id}: expected at most ${limits.shownWords} words beside heading, caption and drawing, got ${shown}`);
}

function checkNotes(slide: Slide, notes: Element, { spokenWords, wordsPerMinute }: TalkLimits, problems: Problems): void {
  const place = { file: slide.file, line: lineOf(notes) };
  const words = wordsIn(notes, (element) => unspoken.some((name) => hasClass(element, name)));
  if (!within(spokenWords, words))
    problems.add(place, `${slide.id}: expected notes of ${spokenWords.from} to ${spokenWords.to} spoken words, got ${words}`);

  const leads = elements(notes, (element) => hasClass(element, 'next')).length;
  if (leads !== 1) problems.add(place, `${slide.id}: expected one line <p class="next"> that leads on, got ${leads || 'none'}`);

  const timing = timingOf(slide);
  if (!(timing > 0)) return;
  const pace = Math.round((words / timing) * 60);
  if (!within(wordsPerMinute, pace))
    problems.add(
      slide,
      `${slide.id}: data-timing: expected ${wordsPerMinute.from} to ${wordsPerMinute.to} spoken words a minute, got ${pace} (${words} words in ${timing} seconds)`,
    );
}

/** Checks that the slides' planned times come to the length of the talk. */
export function checkTotal(slides: readonly Slide[], { totalMinutes }: TalkLimits, problems: Problems): void {
  const minutes = slides.reduce((sum, slide) => sum + timingOf(slide), 0) / 60;
  if (minutes < totalMinutes.from || minutes > totalMinutes.to)
    problems.add(
      { file: 'slides', line: 1 },
      `data-timing: expected ${totalMinutes.from} to ${totalMinutes.to} minutes in all, got ${minutes.toFixed(1)}`,
    );
}

/** A list that the build fills from a table is a drawing in words: it is looked at, not read. */
const isHeadingOrDrawing = ({ tagName }: Element): boolean => ['h1', 'h2', 'figcaption', 'svg'].includes(tagName);

const within = ({ from, to }: Range, value: number) => from <= value && value <= to;

/** The words in an element, without those in the elements that `skipped` names. */
function wordsIn(node: Node, skipped: (element: Element) => boolean): number {
  if ('value' in node) return node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (!('childNodes' in node)) return 0;
  return node.childNodes.reduce((sum, child) => sum + ('tagName' in child && skipped(child) ? 0 : wordsIn(child, skipped)), 0);
}
