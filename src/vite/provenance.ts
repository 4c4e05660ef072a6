import type { Chart } from '../charts/chart.ts';
import { charts } from '../charts/charts.ts';
import { isParagraph, type Paragraph } from '../data/article.ts';
import { type Claim, verdictInWords } from '../data/claims.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import { Problems } from '../data/problems.ts';
import type { ChartOrigin, CitedPage, FigureOrigin, Provenance, SlideOrigin } from '../data/provenance.ts';
import type { Tables } from '../data/tables.ts';
import { type Fact, type Facts, facts as factsOf, withFacts } from '../facts/facts.ts';
import { type Element, getAttribute, withAttribute } from './markup.ts';
import { notesOf, type Part, readSlides, type Slide, type SlideFile } from './read-slides.ts';

/** The tables behind a line of time and behind a map. */
const timelineFiles = ['milestones.csv', 'timeline-dates.csv'];
const mapFiles = ['map-labels.csv', 'map-lines.csv', 'map-areas.csv', 'places.csv'];

/**
 * Works out what every slide rests on.
 *
 * @throws ContentError for slides that cannot be read
 */
export function provenanceOf(files: readonly SlideFile[], tables: Tables): Provenance {
  const problems = new Problems();
  const { parts, slides } = readSlides(files, problems);
  problems.throwIfAny();
  const facts = factsOf(tables);
  const pages = pagesOf(tables);
  const summaries = tables.summaries.map(({ paragraph, summary }) => [
    paragraph,
    { place: placeOf(paragraph, parts, tables.labels), summary: withFacts(summary, facts) },
  ]);
  return {
    paragraphs: Object.fromEntries(summaries) as Provenance['paragraphs'],
    figures: Object.fromEntries(figuresOf(facts).map((fact) => [fact.name, figureOf(fact, tables.labels)])),
    claims: Object.fromEntries(
      tables.claims.map(({ id, claim, paragraph, verdict, record, sources }) => [
        id,
        { claim, paragraph, verdict: verdictInWords(verdict, tables.labels), record, pages: pages(sources) },
      ]),
    ),
    charts: Object.fromEntries([...charts].map(([name, chart]) => [name, chartOrigin(chart, tables, pages)])),
    slides: Object.fromEntries(slides.map((slide) => [slide.id, originOf(slide, tables, facts)])),
  };
}

/** "Post-Cold War Era, paragraph 3" */
function placeOf(paragraph: Paragraph, parts: readonly Part[], labels: Labels): string {
  const [section = '', number] = paragraph.split('.');
  return `${parts.find((part) => part.number === section)?.title.split(':')[0] ?? section}, ${labels['sources.paragraph']} ${number}`;
}

const pagesOf =
  ({ sources }: Pick<Tables, 'sources'>) =>
  (ids: readonly string[]): CitedPage[] =>
    sources.filter(({ id }) => ids.includes(id)).map(({ label, address }) => ({ label, address }));

function figureOf(fact: Fact, labels: Labels): FigureOrigin {
  const { text, sources, table } = fact;
  return { text, paragraphs: sources, basis: basisOf(fact, labels), file: table };
}

function basisOf({ formula, counts, caution }: Fact, labels: Labels): string {
  if (formula) return fillLabel(labels['facts.derived'], { formula });
  if (counts) return fillLabel(labels['facts.counted'], { what: counts });
  return caution ? fillLabel(labels['facts.reported-as'], { caution }) : labels['trade.reported'];
}

function chartOrigin(chart: Chart, tables: Tables, pages: (ids: readonly string[]) => CitedPage[]): ChartOrigin {
  const { table, files, marks } = chart(tables);
  return { caption: table.caption, files, pages: pages(marks.flatMap(({ sources = [] }) => sources)) };
}

function originOf(slide: Slide, tables: Tables, facts: Facts): SlideOrigin {
  const notes = notesOf(slide);
  const spoken = new Set(notes ? withAttribute(notes, 'data-fact') : []);
  const valuesOf = (attribute: string, counted = (_element: Element) => true) =>
    withAttribute(slide.element, attribute)
      .filter(counted)
      .map((element) => getAttribute(element, attribute) ?? '');
  const maps = valuesOf('data-map');
  const inMaps = tables.maps.labels
    .filter(({ map }) => (maps as string[]).includes(map))
    .flatMap(({ text }) => [...text.join(' ').matchAll(/\{([a-z0-9-]+)\}/g)]);
  const named = [...valuesOf('data-fact', (element) => !spoken.has(element)), ...inMaps.map(([, name = '']) => name)];
  const figures = named
    .map((name) => name.replace(/\^$/, ''))
    .filter((name) => facts.get(name)?.isFigure !== false)
    .map((name) => facts.get(name)?.of ?? name);
  const shown = { verdicts: valuesOf('data-verdict'), figures, cited: valuesOf('data-cite') };
  return {
    paragraphs: slide.sources.filter(isParagraph),
    own: slide.sources.includes('own'),
    figures: [...new Set([...figures, ...(withAttribute(slide.element, 'data-derived').length > 0 ? derivedNames(facts) : [])])],
    claims: tables.claims.filter((claim) => isOn(slide, claim, shown)).map(({ id }) => id),
    charts: valuesOf('data-chart'),
    files: [...(valuesOf('data-timeline').length > 0 ? timelineFiles : []), ...(maps.length > 0 ? mapFiles : [])],
  };
}

/** Every figure once, however many wordings it has. */
const figuresOf = (facts: Facts) => [...facts.values()].filter(({ of, isFigure }) => !of && isFigure !== false);

const derivedNames = (facts: Facts) => [...facts.values()].filter(({ formula }) => formula).map(({ name }) => name);

/** A claim is on a slide of its paragraph that shows its verdict or its figure, or cites the page that its record begins with. */
function isOn(
  slide: Slide,
  { id, paragraph, sources: [first = ''] }: Claim,
  shown: Readonly<Record<'verdicts' | 'figures' | 'cited', readonly string[]>>,
): boolean {
  return slide.sources.includes(paragraph) && (shown.verdicts.includes(id) || shown.figures.includes(id) || shown.cited.includes(first));
}
