import { removeNode } from '@parse5/tools';
import { serializeOuter } from 'parse5';
import { paragraphs } from '../data/article.ts';
import { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { facts as factsOf } from '../facts/facts.ts';
import { pageOutlines } from '../maps/page-outlines.ts';
import { checkHeading } from './check-heading.ts';
import { checkSlides } from './check-slides.ts';
import { checkTalk, checkTotal, type TalkLimits } from './check-talk.ts';
import { fillChartFigures } from './fill-chart-figures.ts';
import { fillCitations } from './fill-citations.ts';
import { fillClaims } from './fill-claims.ts';
import { fillDataTables } from './fill-data-tables.ts';
import { fillFacts } from './fill-facts.ts';
import { fillLengths } from './fill-lengths.ts';
import { fillMapFigures } from './fill-map-figures.ts';
import { fillMarks } from './fill-marks.ts';
import { checkTopics, fillSources } from './fill-sources.ts';
import { fillTimelineFigures } from './fill-timeline-figures.ts';
import { fillVerdicts } from './fill-verdicts.ts';
import { fillImages } from './images.ts';
import { setAttribute } from './markup.ts';
import { openOutsideApart } from './outside-links.ts';
import { notesOf, readSlides, type SlideFile } from './read-slides.ts';
import { checkRecordLists } from './record-list.ts';
import { routeNav } from './route-nav.ts';
import { appendFoot } from './slide-foot.ts';
import type { StyleClasses } from './style-classes.ts';

interface Options extends StyleClasses {
  /** whether the speaker notes are part of the page */
  readonly notes: boolean;
  /** the images that slides may show, such as `assets/port.png`; none when left out */
  readonly images?: ReadonlySet<string>;
  /** what notes and planned times keep to; unchecked when left out */
  readonly limits?: TalkLimits;
}

/** What the page shell takes in. */
export interface Assembled {
  /** the outer sections with all their slides, as markup */
  readonly slides: string;
  /** the navigation at the foot, as markup */
  readonly route: string;
  /** the outlines that maps draw, as markup */
  readonly outlines: string;
}

/**
 * Turns the files of `slides/` and the tables into the deck's markup: facts filled in, charts with summary and table, maps drawn, sources
 * and numbers at the foot.
 *
 * @throws ContentError with a line for each problem in the slides
 */
export function assemble(files: readonly SlideFile[], tables: Tables, options: Options): Assembled {
  const problems = new Problems();
  const { parts, slides } = readSlides(files, problems, options);
  // a missing end tag makes everything after it look wrong: only the tag is reported
  problems.throwIfAny();
  const facts = factsOf(tables);
  checkSlides(slides, problems);
  checkTopics(slides, tables.sources, problems);
  if (options.limits) checkTotal(slides, options.limits, problems);
  const covered = new Set(slides.flatMap(({ sources }) => sources));
  const missing = paragraphs.filter((paragraph) => !covered.has(paragraph));
  if (missing.length > 0)
    problems.add({ file: 'slides', line: 1 }, `data-source: expected every paragraph of the article, got none for ${missing.join(', ')}`);

  for (const [index, slide] of slides.entries()) {
    fillFacts(slide, facts, problems);
    checkHeading(slide, problems);
    fillVerdicts(slide, tables, problems);
    fillLengths(slide, tables, problems);
    fillMarks(slide, problems);
    if (options.limits) checkTalk(slide, options.limits, problems);
    fillCitations(slide, tables.sources, problems);
    fillChartFigures(slide, tables, problems);
    fillMapFigures(slide, tables.maps, facts, problems);
    fillTimelineFigures(slide, tables, problems);
    fillDataTables(slide, tables, facts);
    checkRecordLists(slide, problems);
    fillClaims(slide, tables, problems);
    fillSources(slide, tables, problems);
    fillImages(slide, options.images ?? new Set(), problems);
    openOutsideApart(slide);
    appendFoot(slide, index + 1, slides.length, parts, tables);
    // the hook of the slide's own style sheet: copies of a slide keep it, although their ids differ
    setAttribute(slide.element, 'data-slide', slide.id);
    const notes = notesOf(slide);
    if (notes && !options.notes) removeNode(notes);
  }
  problems.throwIfAny();
  return {
    slides: parts.map(({ element }) => serializeOuter(element)).join('\n'),
    route: serializeOuter(routeNav(slides, parts)),
    outlines: pageOutlines(tables.maps),
  };
}
