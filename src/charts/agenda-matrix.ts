import { isPast, listedEncounters, recurring, subjects } from '../data/agenda.ts';
import type { AgendaEncounter } from '../data/agenda-encounters.ts';
import { words as inWords, lowerAfterFirst } from '../data/format.ts';
import { fillLabel, type Labels } from '../data/labels.ts';
import type { ChartTables } from '../data/tables.ts';
import { textSizes } from '../data/text-sizes.ts';
import { baseOptions, hiddenAxis } from './base-options.ts';
import type { ChartSpec, Mark } from './chart.ts';
import type { Label } from './marks/labels.ts';
import type { Rule } from './marks/rules.ts';
import { wrap } from './marks/wrap.ts';
import { type Column, columnsOf, marksOf, onceOffset, type PlacedMark, place } from './parts/agenda-matrix-layout.ts';
import { articlePlace } from './parts/article-place.ts';

/** The room above the first subject, rows: two lines of headings. */
const headings = 2.35;
/** Heights of the headings and of the line below them, rows, the radius of a disc, and from one of the key to the next, slide pixels. */
const head = { words: -1.5, line: -0.6, radius: 10, next: 132 } as const;
const discs = { backgroundColor: '--ink', borderWidth: 0 } as const;
const rings = { backgroundColor: '--surface', borderColor: '--ink', borderWidth: 3 } as const;
/** Letters of a line beside the rows. */
const nameLetters = 20;
/** The height of the band behind a row, and the room at each side of a row's name and of a column without a list, slide pixels. */
const band = { height: 37, aside: 12 } as const;

/**
 * Subjects by encounter. Those of several encounters have a row each, those of all on a band; below, each column names what came up there
 * alone. A disc came up in the encounter; a ring is what the article wants of the visit to come. The column of an
 * encounter without a list is empty, in a dashed outline.
 */
export function agendaMatrix({ agenda, agendaEncounters: encounters, labels }: ChartTables): ChartSpec {
  const listed = listedEncounters(agenda);
  const always = recurring(agenda);
  const shared = subjects(agenda).filter((subject) => agenda.filter((row) => row.subject === subject).length > 1);
  const { columns, width } = columnsOf(encounters);
  const marks = marksOf(agenda, columns, shared);
  const lowest = Math.max(...marks.map(({ y }) => y));
  const empty = columns.filter(({ encounter }) => !listed.includes(encounter));
  const series = [
    { label: 'past', marks: marks.filter(({ row }) => isPast(row)) },
    { label: 'projected', marks: marks.filter(({ row }) => !isPast(row)) },
  ] as const;
  // how the article puts what has a ring: "priority"
  const ringWords = [...new Set(marks.filter(({ row, words }) => !isPast(row) && !words).map(({ row }) => row.reported))].join(', ');
  const words = wordsOf(shared, always, columns, empty, ringWords, namedOnce(marks, columns, labels), labels);

  return {
    config: {
      type: 'scatter',
      data: {
        datasets: [
          ...series.map(({ label, marks: own }) => ({
            type: 'scatter' as const,
            label,
            data: own.map(({ x, y }) => ({ x, y })),
            pointRadius: own.map(({ words }) => (words ? 0 : head.radius)),
            pointHoverRadius: own.map(({ words }) => (words ? 0 : head.radius + 2)),
            pointHitRadius: 12,
            ...(label === 'past' ? discs : rings),
          })),
          // places of other words; the last two explain discs and rings
          {
            type: 'scatter',
            label: 'words',
            data: words.map(({ x, y }) => ({ x, y })),
            pointRadius: words.map((_, i) => (i >= words.length - 2 ? head.radius : 0)),
            pointHoverRadius: 0,
            pointHitRadius: -head.radius,
            backgroundColor: words.map((_, i) => (i === words.length - 1 ? rings : discs).backgroundColor),
            borderColor: '--ink',
            borderWidth: words.map((_, i) => (i === words.length - 1 ? rings.borderWidth : 0)),
          },
        ],
      },
      options: {
        ...baseOptions,
        scales: {
          x: { ...hiddenAxis, type: 'linear', min: -band.aside, max: place.end + band.aside },
          y: { ...hiddenAxis, reverse: true, min: -headings, max: lowest + 0.55 },
        },
        plugins: {
          ...baseOptions.plugins,
          rules: { items: rulesOf(shared, always, empty, width, lowest) },
          labels: {
            items: [
              ...series.flatMap(({ marks: own }, dataset) => namesOf(dataset, own)),
              ...words.map(({ x: _x, y: _y, ...label }, index): Label => ({ ...label, dataset: series.length, index, side: 'right' })),
            ],
          },
        },
      },
    },
    summary: fillLabel(labels['agenda-matrix.summary'], {
      always: lowerAfterFirst(always, labels['agenda.names']),
      count: inWords(listed.length),
      empty: empty.map(({ label, when }) => `${label} (${when})`).join(', '),
    }),
    table: {
      caption: labels['agenda-matrix.caption'],
      columns: [labels['columns.subject'], ...encounters.map(({ label, when }) => `${label} (${when})`)],
      rows: subjects(agenda).map((subject) => [
        subject,
        ...encounters.map(({ encounter }) =>
          listed.includes(encounter)
            ? (agenda.find((row) => row.subject === subject && row.encounter === encounter)?.reported ?? '–')
            : labels['agenda-matrix.no-list'],
        ),
      ]),
    },
    files: ['agenda.csv', 'agenda-encounters.csv'],
    marks: series
      .flatMap(({ marks: own }, dataset) => own.map((mark, i) => markOf(mark, { dataset, index: i }, encounters, labels)))
      .toSorted((a, b) => a.y - b.y || a.x - b.x),
  };
}

/** What a mark says, with its place for sorting: row after row, from left to right. */
function markOf(
  { row, x, y }: PlacedMark,
  at: Pick<Mark, 'dataset' | 'index'>,
  encounters: readonly AgendaEncounter[],
  labels: Labels,
): Mark & Pick<PlacedMark, 'x' | 'y'> {
  const { label = '', when = '' } = encounters.find(({ encounter }) => encounter === row.encounter) ?? {};
  return { x, y, ...at, title: row.subject, lines: [row.reported, `${label} (${when})`, articlePlace(labels, row.source)] };
}

/** The words of the marks without a disc, from the beginning of their column. */
function namesOf(dataset: number, marks: readonly PlacedMark[]): Label[] {
  return marks.flatMap(({ words, row }, index): Label[] => {
    const colour = words === row.subject ? '--ink' : '--quiet';
    return words ? [{ dataset, index, text: words, side: 'right', gap: -place.disc, size: textSizes.text, colour }] : [];
  });
}

/** How the article puts what only a visit to come has: "under Khan’s visit: expected, proposed, wanted", line by line. */
function namedOnce(marks: readonly PlacedMark[], columns: readonly Column[], labels: Labels): readonly string[] {
  return columns.flatMap(({ encounter, label }) => {
    const own = marks.filter(({ row, words }) => row.encounter === encounter && !isPast(row) && words);
    const reported = [...new Set(own.map(({ row }) => row.reported))].join(', ');
    return reported ? wrap(fillLabel(labels['agenda-matrix.once-wanted'], { label, reported }), nameLetters) : [];
  });
}

/** Words that belong to no mark: the headings of rows and columns, "no list given", and last what a disc and a ring say. */
function wordsOf(
  shared: readonly string[],
  always: readonly string[],
  columns: readonly Column[],
  empty: readonly Column[],
  ringWords: string,
  once: readonly string[],
  labels: Labels,
): readonly (Omit<Label, 'dataset' | 'index'> & { readonly x: number; readonly y: number })[] {
  const look = { gap: 0, size: textSizes.text } as const;
  return [
    ...shared.map((text, y) => {
      const isAlways = always.includes(text);
      return {
        ...look,
        x: 0,
        y,
        text,
        weight: isAlways ? (600 as const) : (400 as const),
        colour: isAlways ? ('--accent' as const) : ('--ink' as const),
      };
    }),
    { ...look, x: 0, y: shared.length + onceOffset, text: labels['agenda-matrix.once'], colour: '--quiet' },
    // close below it
    { ...look, x: 0, y: shared.length + onceOffset + 0.4 * (once.length + 1.2), text: once, size: textSizes.caption, colour: '--quiet' },
    ...columns.map(({ start, label, when }) => {
      return { ...look, x: start, y: head.words, text: [label, when], size: textSizes.caption, lead: true, colour: '--ink' as const };
    }),
    ...empty.map(({ start }) => ({
      ...look,
      x: start,
      // under the bands
      y: (always.length + shared.length - 1) / 2,
      text: labels['agenda-matrix.no-list'],
      colour: '--quiet' as const,
    })),
    {
      ...look,
      gap: 18,
      x: head.radius,
      y: head.words + 0.4,
      text: labels['agenda-matrix.came-up'],
      size: textSizes.caption,
      colour: '--quiet',
    },
    { ...look, gap: 18, x: head.radius + head.next, y: head.words + 0.4, text: ringWords, size: textSizes.caption, colour: '--quiet' },
  ];
}

/** The bands, the columns without a list on them, and the lines between the parts. */
function rulesOf(shared: readonly string[], always: readonly string[], empty: readonly Column[], width: number, lowest: number): Rule[] {
  const outlined = empty.map(({ start }) => [start - band.aside, start + width - 2 * band.aside] as const);
  const bottom = lowest + 0.5;
  const dashed = { colour: '--quiet', width: 1.5, dash: [6, 6] } as const;
  return [
    ...shared.flatMap((subject, y): Rule[] =>
      always.includes(subject) ? [{ x: [-band.aside, place.end + band.aside], y, colour: '--wash', width: band.height }] : [],
    ),
    ...outlined.flatMap(([left, right]): Rule[] => [
      { x: (left + right) / 2, y: [head.line, bottom], colour: '--surface', width: right - left },
      { ...dashed, x: left, y: [head.line, bottom] },
      { ...dashed, x: right, y: [head.line, bottom] },
      { ...dashed, x: [left, right], y: bottom },
    ]),
    { x: [0, place.end], y: head.line, colour: '--ink', width: 2 },
    { x: [0, place.end], y: shared.length - 0.42, colour: '--hairline', width: 1.5 },
  ];
}
