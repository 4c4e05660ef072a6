import { articleDate } from '../data/article.ts';
import { months } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Tables } from '../data/tables.ts';
import { whatOf, whenOf } from '../data/timeline-dates.ts';
import { drawDecadeRows } from './decade-rows.ts';
import { drawMonthRows } from './month-rows.ts';
import { drawNarrow } from './narrow.ts';
import { drawOpening } from './opening.ts';
import { escaped } from './svg.ts';
import { isPlanned, showsWhat, spanIn, type TimelineName, type TimelineOptions, timelineOptions, wholeLine } from './timeline-options.ts';
import { lengthInWords } from './unplaced.ts';
import { type Content, drawWide } from './wide.ts';

type TimelineTables = Pick<Tables, 'milestones' | 'timelineDates' | 'labels'>;

/**
 * The timeline as a slide shows it: two `<svg>`, one for a slide and one for a phone, of which the style sheet shows one.
 */
export function drawTimeline(name: TimelineName, tables: TimelineTables): readonly string[] {
  const content = contentOf(timelineOptions[name], tables);
  const whole = content.options === wholeLine ? undefined : drawWide(contentOf(wholeLine, tables)).places;
  const wide = drawingOf(content.options)(content, whole);
  const narrow = drawNarrow(content);
  const summary = escaped(summaryOf(content));
  const svg = (screen: string, width: number, height: number, parts: string) =>
    `<svg class="timeline timeline-${screen}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img" aria-label="${summary}">${parts}</svg>`;
  return [svg('wide', 1136, wide.height, wide.parts), svg('narrow', 520, narrow.height, narrow.parts)];
}

/** What draws a timeline on a slide. */
function drawingOf({ names, rows, ticks }: TimelineOptions) {
  if (rows) return ticks === 'months' ? drawMonthRows : drawDecadeRows;
  return names === 'none' ? drawOpening : drawWide;
}

function contentOf(options: TimelineOptions, { milestones, timelineDates, labels }: TimelineTables): Content {
  const when = (milestone: Milestone) => {
    const days = timelineDates.find((one) => one.milestone === milestone.id)?.length;
    return [...(days ? [lengthInWords(days, labels)] : []), whenOf(milestone, timelineDates)].join(', ');
  };
  const unplaced = milestones.filter((milestone) => spanIn(options, milestone) === undefined && options.listsUnplaced(milestone));
  const heading = labels[options.ticks === 'months' ? 'timeline.date-undated' : 'timeline.year-undated'];
  return { options, milestones, dates: timelineDates, unplaced, heading, when, labels };
}

/** What the line shows, as a list in words: its text alternative. */
function summaryOf({ options, milestones, dates, unplaced, heading, when, labels }: Content): string {
  // of the whole timeline, the opening of a part names the marks that stand out
  const { from, to } = options.part ?? options;
  const shown = milestones
    .flatMap((milestone) => {
      const span = spanIn(options, milestone);
      return span && span.from < to && span.to > from ? [{ milestone, span }] : [];
    })
    // what may lie anywhere in a year comes after what is known better
    .toSorted((a, b) => a.span.to - b.span.to);
  const planned = options.future !== undefined && to > options.future ? milestones.filter(isPlanned) : [];
  const marks = [...shown.map(({ milestone }) => milestone), ...planned];
  const [first, last] = [Math.floor(options.from), Math.min(Math.ceil(options.to) - 1, Number(articleDate.slice(0, 4)))];
  const words = marks
    .map((milestone) => {
      const known = [whenAndYear(milestone, when(milestone)), showsWhat(options, milestone) ? whatOf(milestone, dates) : ''];
      return `${milestone.title} (${known.filter((one) => one !== '').join('; ')})`;
    })
    .join('; ');
  const monthAt = (time: number) => months[Math.round((time - first) * 12)] ?? '';
  const line =
    options.ticks === 'months'
      ? fillLabel(labels['timeline.summary-months'], {
          first: monthAt(options.from),
          last: monthAt(options.to - 1 / 12),
          from: String(first),
          marks: words,
        })
      : fillLabel(labels['timeline.summary'], { from: String(first), to: String(last), marks: words });
  const names = unplaced.map((one) => (one.date ? `${one.title} (${whenAndYear(one, when(one))})` : one.title));
  const undated = fillLabel(labels['timeline.summary-undated'], { heading, names: names.join('; ') });
  return unplaced.length > 0 ? `${line} ${undated}` : line;
}

/** The date of a milestone in words, with its year where the words do not have it. */
const whenAndYear = ({ date }: Milestone, words: string): string => {
  const year = date.slice(0, 4);
  return words.includes(year) ? words : `${year}, ${words}`;
};
