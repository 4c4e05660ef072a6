import type { Range } from '../data/cells.ts';
import type { Problems } from '../data/problems.ts';
import { type Element, elements, hasClass, type Node } from './markup.ts';
import { lineOf, notesOf, type Slide, timingOf } from './read-slides.ts';

/** Fewer words leave a slide without its explanation; more do not fit on the speaker's screen. */
const spokenWords: Range = { from: 55, to: 130 };
/** People speak 120 to 140 words a minute; slower where a slide is looked at in silence, faster where its notes are short. */
const wordsPerMinute: Range = { from: 55, to: 150 };
/** The talk is announced as one of twenty minutes. */
const totalMinutes: Range = { from: 18, to: 22 };
/** More words than this are read while nobody listens. */
const mostWords = 40;

/** Paragraphs of the notes that the speaker reads in silence: things to do, the line that leads on, answers to questions. */
const unspoken = ['cue', 'move', 'next', 'if-asked'];
const leadingOn = ['move', 'next'];

/** Checks that a slide, its facts filled in, can be told in its planned time. */
export function checkTalk(slide: Slide, problems: Problems): void {
  const timing = timingOf(slide);
  const notes = notesOf(slide);
  if (notes) checkNotes(slide, notes, timing, problems);
  if (!(timing > 0)) return;
  const shown = wordsIn(slide.element, (element) => element === notes || ['h1', 'h2', 'figcaption', 'svg'].includes(element.tagName));
  if (shown > mostWords)
    problems.add(slide, `${slide.id}: expected at most ${mostWords} words beside heading, caption and drawing, got ${shown}`);
}

function checkNotes(slide: Slide, notes: Element, timing: number, problems: Problems): void {
  const place = { file: slide.file, line: lineOf(notes) };
  const words = wordsIn(notes, (element) => unspoken.some((name) => hasClass(element, name)));
  if (!within(spokenWords, words))
    problems.add(place, `${slide.id}: expected notes of ${spokenWords.from} to ${spokenWords.to} spoken words, got ${words}`);

  const leads = elements(notes, (element) => leadingOn.some((name) => hasClass(element, name))).length;
  if (leads !== 1) problems.add(place, `${slide.id}: expected one line <p class="next"> that leads on, got ${leads || 'none'}`);

  if (!(timing > 0)) return;
  const pace = Math.round((words / timing) * 60);
  if (!within(wordsPerMinute, pace))
    problems.add(
      slide,
      `${slide.id}: data-timing: expected ${wordsPerMinute.from} to ${wordsPerMinute.to} spoken words a minute, got ${pace} (${words} words in ${timing} seconds)`,
    );
}

/** Checks that the slides' planned times come to the length of the talk. */
export function checkTotal(slides: readonly Slide[], problems: Problems): void {
  const minutes = slides.reduce((sum, slide) => sum + timingOf(slide), 0) / 60;
  if (minutes < totalMinutes.from || minutes > totalMinutes.to)
    problems.add(
      { file: 'slides', line: 1 },
      `data-timing: expected ${totalMinutes.from} to ${totalMinutes.to} minutes in all, got ${minutes.toFixed(1)}`,
    );
}

const within = ({ from, to }: Range, value: number) => from <= value && value <= to;

/** The words in an element, without those in the elements that `skipped` names. */
function wordsIn(node: Node, skipped: (element: Element) => boolean): number {
  if ('value' in node) return node.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (!('childNodes' in node)) return 0;
  return node.childNodes.reduce((sum, child) => sum + ('tagName' in child && skipped(child) ? 0 : wordsIn(child, skipped)), 0);
}
