import { milestoneKinds } from '../data/milestones.ts';
import type { Problems } from '../data/problems.ts';
import { shapeMarkup } from '../timeline/svg.ts';
import { append, fromMarkup, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Draws the marks of kinds of milestones among words: `<span data-mark="agreement"></span>` is one. */
export function fillMarks(slide: Slide, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-mark')) {
    for (const word of (getAttribute(place, 'data-mark') ?? '').split(' ')) {
      const kind = milestoneKinds.find((one) => one === word);
      if (kind) append(place, fromMarkup(shapeMarkup(kind)));
      else
        problems.add({ file: slide.file, line: lineOf(place) }, `data-mark: expected some of ${milestoneKinds.join(', ')}, got "${word}"`);
    }
  }
}
