import type { Problems } from '../data/problems.ts';
import { textSizes } from '../data/text-sizes.ts';
import { linesOf } from '../data/text-width.ts';
import { elements, hasClass, textOf } from './markup.ts';
import type { Slide } from './read-slides.ts';

/** The lines that a heading may have: what stands below it is drawn for two. */
const mostLines = 2;

/** The widest that a heading can be, slide pixels: the words of a slide. In a narrower one look.test.ts finds a line too many. */
const widest = 1136;

/** By how much the estimate of a width, that of the letters of other words, may be more than the heading's. */
const tolerance = 1.03;

/** Checks that a heading does not have too many lines, with the figures that the build has filled in. */
export function checkHeading(slide: Slide, problems: Problems): void {
  const size = hasClass(slide.element, 'slide-opening') ? textSizes.display : textSizes.heading;
  for (const heading of elements(slide.element, (element) => element.tagName === 'h2' && !hasClass(element, 'visually-hidden'))) {
    const lines = linesOf(textOf(heading), widest * tolerance, size).length;
    if (lines > mostLines)
      problems.add(slide, `${slide.id}: expected a heading of at most ${mostLines} lines, got about ${lines}: "${textOf(heading)}"`);
  }
}
