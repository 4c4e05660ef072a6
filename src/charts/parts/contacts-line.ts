import type { ChartConfiguration } from 'chart.js';
import { dateInWords, words } from '../../data/format.ts';
import { fillLabel, type Labels } from '../../data/labels.ts';
import type { Milestone } from '../../data/milestones.ts';
import { RowError } from '../../data/problems.ts';
import type { ChartTables } from '../../data/tables.ts';
import { textWidth } from '../../data/text-width.ts';
import { whenOf } from '../../data/timeline-dates.ts';
import { type Line, layLine, type PlacedMark, sizes, xOf } from '../../timeline/layout.ts';
import { ticksOf } from '../../timeline/ticks.ts';
import { daysFrom } from '../../timeline/time.ts';
import type { TimelineOptions } from '../../timeline/timeline-options.ts';
import { layOutUnplaced } from '../../timeline/unplaced.ts';
import { baseOptions, hiddenAxis } from '../base-options.ts';
import type { ChartSpec } from '../chart.ts';
import type { TimelineMarks } from '../marks/timeline.ts';
import { articlePlace } from './article-place.ts';

/** The highest that names may be stacked over the line, slide pixels: a chart's area on a slide with a heading of two lines. */
const room = 300;
/** Under the months, for the words of quarters, slide pixels. */
const quarterRoom = 34;
const colours = { ink: '--ink', quiet: '--quiet', hairline: '--hairline', wash: '--wash', accent: '--accent' } as const;

/** What a chart of contacts shows on its line. */
interface Contacts {
  readonly options: TimelineOptions;
  /** milestones on the line */
  readonly shown: readonly Milestone[];
  /** milestones listed below it */
  readonly unplaced: readonly Milestone[];
  /** how many there are to see, and how many others, in words */
  readonly counts?: TimelineMarks['counts'];
  /** the name of a milestone on the line, if it is not its title alone */
  readonly titleOf?: (milestone: Milestone) => string;
  /** whether a milestone is the one thing to see */
  readonly stressed: (milestone: Milestone) => boolean;
}

/**
 * Contacts on the timeline, as src/timeline/ lays it out. The x values are years, the y values slide pixels over the line.
 *
 * @throws RowError for the last row of the table when the names do not fit over the line
 */
export function contactsLine(
  { options: wanted, shown, unplaced, counts, titleOf = ({ title }) => title, stressed }: Contacts,
  tables: ChartTables,
): Pick<ChartSpec, 'config' | 'files' | 'marks'> {
  const { timelineDates, labels } = tables;
  const lay = (options: TimelineOptions): Line => layLine(options, shown, timelineDates, besideEmptyQuarters(options, shown, tables));
  // captions go first where there are too many names for two lines each
  const options = lay(wanted).height > room ? { ...wanted, captions: false } : wanted;
  const laid = lay(options);
  const last = shown.toSorted((a, b) => a.line - b.line).at(-1);
  if (last && laid.height > room) {
    const over = Math.ceil((laid.height - room) / sizes.row);
    throw new RowError(
      { file: 'assets/data/milestones.csv', line: last.line },
      `date: expected room for the names of all contacts over their line, got ${over === 1 ? 'a name' : `${over} names`} too high: leave a row out`,
    );
  }
  const quarters = options.ticks === 'months' ? quartersOf(options, laid, labels) : [];
  const below = unplacedOf(options, unplaced, tables, quarters.length > 0 ? quarterRoom : 0);
  const line: TimelineMarks = {
    marks: laid.marks.map(({ milestone, date, isNamedRight, whisker }) => ({
      kind: milestone.kind,
      date,
      title: titleOf(milestone),
      bold: stressed(milestone),
      caption: options.captions ? whenOf(milestone, timelineDates) : '',
      colour: stressed(milestone) ? '--accent' : '--ink',
      whisker: whisker ?? [],
      right: isNamedRight,
    })),
    counts: counts ?? { bold: '', others: '' },
    brackets: laid.brackets.map(({ milestone, left, right, height, name }) => ({
      left,
      right,
      height,
      ...name,
      date: milestone.date,
      title: milestone.title,
    })),
    ticks: ticksOf(options),
    bands: quarters,
    unplaced: below.marks.map(({ milestone: _milestone, ...mark }) => mark),
    heading: { text: labels[options.ticks === 'months' ? 'timeline.date-undated' : 'timeline.year-undated'], y: below.headingY },
    colours,
  };
  const points = laid.marks.map(({ x, height }) => ({ x: options.from + (x / sizes.width) * (options.to - options.from), y: height }));
  const aside = [...laid.brackets, ...below.marks].map(({ milestone }) => milestone);
  const config: ChartConfiguration<'scatter'> = {
    type: 'scatter',
    data: {
      datasets: [
        { label: 'contacts', data: points, pointStyle: false, pointHitRadius: sizes.radius * 1.5 },
        // the brackets, then what has no place on the line: the timeline knows where they stand
        { label: 'aside', data: aside.map(() => ({ x: options.from, y: 0 })), pointStyle: false, animation: false },
      ],
    },
    options: {
      ...baseOptions,
      layout: { ...baseOptions.layout, padding: { bottom: below.bottom } },
      scales: {
        x: { ...hiddenAxis, type: 'linear', min: options.from, max: options.to },
        y: { ...hiddenAxis, min: 0, max: laid.height },
      },
      plugins: {
        ...baseOptions.plugins,
        timeline: line,
      },
    },
  };
  const markOf = (dataset: number) => (milestone: Milestone, index: number) => ({
    dataset,
    index,
    title: milestone.title,
    lines: [
      `${milestone.kind}, ${dateInWords(milestone.date) || labels['charts.undated']}`,
      milestone.parties,
      articlePlace(labels, milestone.source),
    ],
  });
  return {
    config,
    files: ['milestones.csv', 'timeline-dates.csv'],
    marks: [...laid.marks.map(({ milestone }) => milestone).map(markOf(0)), ...aside.map(markOf(1))],
  };
}

/**
 * The milestones whose names would begin in a quarter in which nothing happened: words keep out of it, where there is room for them to the right of
 * their mark, with no other mark over them.
 */
function besideEmptyQuarters(options: TimelineOptions, shown: readonly Milestone[], { timelineDates, labels }: ChartTables) {
  if (options.ticks !== 'months') return new Set<Milestone>();
  const line = layLine(options, shown, timelineDates);
  const empty = quartersOf(options, line, labels).filter(({ isEmpty }) => isEmpty);
  const half = (whisker: readonly number[] | undefined) => (whisker ? ((whisker[1] ?? 0) - (whisker[0] ?? 0)) / 2 : sizes.radius);
  const isBeside = ({ x, whisker }: PlacedMark) =>
    empty.some(({ right }) => right <= x && right > x - half(whisker) - sizes.gap - sizes.text);
  const hasRoom = ({ milestone, x, whisker }: PlacedMark) => {
    const caption = options.captions ? textWidth(whenOf(milestone, timelineDates), sizes.caption) : 0;
    const end = x + half(whisker) + sizes.gap + Math.max(caption, textWidth(milestone.title, sizes.text));
    return end <= sizes.width && !line.marks.some((other) => other.x > x && other.x < end);
  };
  return new Set(line.marks.filter((mark) => isBeside(mark) && hasRoom(mark)).map(({ milestone }) => milestone));
}

/** The quarters of the year as the days have them, each with its name and how many contacts it has. */
function quartersOf(options: TimelineOptions, { marks }: Line, labels: Labels) {
  const firstDays = ['01-01', '04-01', '07-01', '10-01'].map((day) => `${options.from}-${day}`);
  const starts = [...firstDays.map((day) => daysFrom(day, day).from), options.from + 1].map((time) => xOf(options, time));
  return firstDays.map((_, quarter) => {
    const [left = 0, right = left] = starts.slice(quarter);
    const count = marks.filter(({ x }) => x >= left && x < right).length;
    return {
      left,
      right,
      isEmpty: count === 0,
      words: fillLabel(labels['contacts-2021.quarter'], {
        number: String(quarter + 1),
        count: count === 0 ? labels['contacts-2021.quarter-empty'] : words(count),
      }),
    };
  });
}

function unplacedOf(options: TimelineOptions, unplaced: readonly Milestone[], { labels }: ChartTables, room: number) {
  const heading = labels[options.ticks === 'months' ? 'timeline.date-undated' : 'timeline.year-undated'];
  const laid = layOutUnplaced({ options, unplaced, heading, labels });
  return {
    bottom: Math.max(laid.bottom, 48) + room,
    headingY: (laid.items[0]?.y ?? 0) + room + 8,
    marks: laid.items.map(({ milestone, x, y }) => ({
      milestone,
      kind: milestone.kind,
      title: milestone.title,
      date: '',
      bold: false,
      caption: '',
      colour: '--ink' as const,
      whisker: [],
      right: true,
      x,
      y: y + room,
    })),
  };
}
