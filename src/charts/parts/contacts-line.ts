import type { ChartConfiguration } from 'chart.js';
import type { Milestone } from '../../data/milestones.ts';
import type { ChartTables } from '../../data/tables.ts';
import { whenOf } from '../../data/timeline-dates.ts';
import { layLine, sizes } from '../../timeline/layout.ts';
import { ticksOf } from '../../timeline/ticks.ts';
import type { TimelineOptions } from '../../timeline/timeline-options.ts';
import { isUndated, layOutUnplaced } from '../../timeline/unplaced.ts';
import { baseOptions, hiddenAxis } from '../base-options.ts';
import type { TimelineMarks } from '../marks/timeline.ts';

/** The highest that names may be stacked over the line, slide pixels: a chart's area on a slide with a heading of two lines. */
const room = 300;
const colours = { ink: '--ink', quiet: '--quiet', hairline: '--hairline', wash: '--wash' } as const;

/** What a chart of contacts shows on its line. */
interface Contacts {
  readonly options: TimelineOptions;
  /** milestones on the line */
  readonly shown: readonly Milestone[];
  /** milestones listed below it */
  readonly unplaced: readonly Milestone[];
  /** whether a milestone is the one thing to see */
  readonly stressed: (milestone: Milestone) => boolean;
}

/**
 * Contacts on the timeline, as src/timeline/ lays it out. The x values are years, the y values slide pixels over the line.
 *
 * @throws Error when the names do not fit over the line
 */
export function contactsLine({ options: wanted, shown, unplaced, stressed }: Contacts, tables: ChartTables): ChartConfiguration<'scatter'> {
  const { timelineDates, labels } = tables;
  // captions go first where there are too many names for two lines each
  const options = layLine(wanted, shown, timelineDates).height > room ? { ...wanted, captions: false } : wanted;
  const laid = layLine(options, shown, timelineDates);
  if (laid.height > room)
    throw new Error(
      `expected names in at most ${Math.floor(room / sizes.row)} rows, got more: shorten titles in assets/data/milestones.csv`,
    );
  const below = unplacedOf(options, unplaced, tables);
  const years = laid.marks.map(({ milestone }) => Number(milestone.date.slice(0, 4)));
  const line: TimelineMarks = {
    marks: laid.marks.map(({ milestone, whisker }) => ({
      kind: milestone.kind,
      title: milestone.title,
      caption: options.captions ? whenOf(milestone, timelineDates) : '',
      colour: stressed(milestone) ? '--accent' : '--ink',
      whisker: whisker ?? [],
    })),
    brackets: laid.brackets.map(({ milestone, left, right, height, name }) => ({
      left,
      right,
      height,
      ...name,
      date: milestone.date,
      title: milestone.title,
    })),
    ticks: ticksOf(options, years),
    // every second quarter of a year
    bands:
      options.ticks === 'months' ? [1, 3].map((quarter) => [(quarter * sizes.width) / 4, ((quarter + 1) * sizes.width) / 4] as const) : [],
    unplaced: below.marks,
    heading: { text: labels[options.ticks === 'months' ? 'date-undated' : 'year-undated'], y: below.headingY },
    colours,
  };
  const points = laid.marks.map(({ x, height }) => ({ x: options.from + (x / sizes.width) * (options.to - options.from), y: height }));
  return {
    type: 'scatter',
    data: { datasets: [{ label: 'Contacts', data: points, pointStyle: false, pointHitRadius: sizes.radius * 1.5 }] },
    options: {
      ...baseOptions,
      layout: { ...baseOptions.layout, padding: { bottom: below.bottom } },
      scales: {
        x: { ...hiddenAxis, type: 'linear', min: options.from, max: options.to },
        y: { ...hiddenAxis, min: 0, max: laid.height },
      },
      plugins: {
        ...baseOptions.plugins,
        tooltip: {
          ...baseOptions.plugins.tooltip,
          callbacks: { label: ({ dataIndex }) => laid.marks[dataIndex]?.milestone.parties ?? '' },
        },
        timeline: line,
      },
    },
  };
}

function unplacedOf(options: TimelineOptions, unplaced: readonly Milestone[], { timelineDates, labels }: ChartTables) {
  const heading = labels[options.ticks === 'months' ? 'date-undated' : 'year-undated'];
  const laid = layOutUnplaced({ options, unplaced, heading, dates: timelineDates, when: (milestone) => whenOf(milestone, timelineDates) });
  return {
    bottom: Math.max(laid.bottom, 48),
    headingY: (laid.items[0]?.y ?? 0) + 8,
    marks: laid.items.map(({ milestone, x, y, length }) => ({
      kind: isUndated(milestone) ? ('undated' as const) : milestone.kind,
      title: milestone.title,
      caption: '',
      colour: '--ink' as const,
      whisker: length > 3 * sizes.radius ? [x - length / 2, x + length / 2] : [],
      x,
      y,
    })),
  };
}
