import { spliceChildren } from '@parse5/tools';
import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { drawTimeline } from '../timeline/draw-timeline.ts';
import { type TimelineName, timelineNames } from '../timeline/timeline-options.ts';
import { drawn } from './drawn.ts';
import { fromMarkup, getAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Draws the part of the timeline that a `<figure data-timeline>` names, in front of the figure's own words. */
export function fillTimelineFigures(slide: Slide, tables: Tables, problems: Problems): void {
  for (const figure of withAttribute(slide.element, 'data-timeline')) {
    const written = getAttribute(figure, 'data-timeline') ?? '';
    const name = timelineNames.find((one): one is TimelineName => one === written);
    if (name)
      spliceChildren(
        figure,
        0,
        0,
        ...(drawn('src/timeline/draw-timeline.ts', () => drawTimeline(name, tables), problems) ?? []).map(fromMarkup),
      );
    else
      problems.add(
        { file: slide.file, line: lineOf(figure) },
        `data-timeline: expected one of ${timelineNames.join(', ')}, got "${written}"`,
      );
  }
}
