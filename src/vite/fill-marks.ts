import { type Kind, type Milestone, milestoneKinds } from '../data/milestones.ts';
import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { shapeMarkup } from '../timeline/svg.ts';
import { fillsDecade, isInside, spanIn, type TimelineOptions, timelineNames, timelineOptions } from '../timeline/timeline-options.ts';
import { append, type Element, fromMarkup, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/**
 * Draws the marks of kinds of milestones among words: `<span data-mark="agreement"></span>` is one, and `<ul data-mark-key="question"></ul>`
 * names those that stand on the line of that timeline or below it.
 */
export function fillMarks(slide: Slide, { milestones, labels }: Pick<Tables, 'milestones' | 'labels'>, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-mark')) {
    for (const word of (getAttribute(place, 'data-mark') ?? '').split(' ')) {
      const kind = milestoneKinds.find((one) => one === word);
      if (kind) append(place, drawing(kind));
      else
        problems.add({ file: slide.file, line: lineOf(place) }, `data-mark: expected some of ${milestoneKinds.join(', ')}, got "${word}"`);
    }
  }
  for (const place of withAttribute(slide.element, 'data-mark-key')) {
    const written = getAttribute(place, 'data-mark-key');
    const name = timelineNames.find((one) => one === written);
    if (!name) {
      problems.add(
        { file: slide.file, line: lineOf(place) },
        `data-mark-key: expected one of ${timelineNames.join(', ')}, got "${written}"`,
      );
      continue;
    }
    const options: TimelineOptions = timelineOptions[name];
    const isBelow = (one: Milestone) => !spanIn(options, one) && options.listsUnplaced(one);
    const shown = milestones.filter((one) => (isInside(options, one) && !fillsDecade(one)) || isBelow(one));
    for (const kind of milestoneKinds.filter((kind) => shown.some((one) => one.kind === kind)))
      append(place, h('li', {}, drawing(kind), ` ${labels[`kinds.${kind}`]}`));
  }
}

const drawing = (kind: Kind): Element => fromMarkup(shapeMarkup(kind));
