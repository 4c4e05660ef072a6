import { months } from '../data/format.ts';
import type { Milestone } from '../data/milestones.ts';
import type { TimelineDate } from '../data/timeline-dates.ts';
import { large } from './layout.ts';
import { mark, text } from './svg.ts';
import { linesOf, textWidth } from './text-width.ts';
import type { TimelineOptions } from './timeline-options.ts';
import { isUndated } from './unplaced.ts';
import type { Content, Drawn } from './wide.ts';

/** Sizes of a sheet, slide pixels: a day with the gap after it, the day itself, the gap between months, the room of words. */
const sizes = { step: 35, day: 28, between: 49, words: 82, name: 32, undated: 18 } as const;
const week = 7;
/** From the beginning of a mark to the words behind it, slide pixels. */
const sign = 2.5 * large.radius + 12;

/** A month. */
interface Sheet {
  readonly year: number;
  /** counted from 0 */
  readonly month: number;
  readonly left: number;
  readonly days: number;
  /** the weekday of its first day, 0 for Monday */
  readonly firstWeekday: number;
}

/** The days of a month on which a milestone may have been, counted from 1. */
interface OpenDays {
  readonly sheet: Sheet;
  readonly first: number;
  readonly last: number;
}

/**
 * Draws the months of a timeline, a sheet each and a square a day. A milestone stands on the days that its date leaves open, and these are
 * outlined; below lies what has no date, as many days long as it lasted.
 */
export function drawCalendar({ options, milestones, dates, when, unplaced, heading }: Content): Drawn {
  const sheets = sheetsOf(options);
  const top = sizes.words + sizes.name;
  const shown = milestones.flatMap((milestone) => {
    const days = openDays(milestone, dates, sheets);
    return days ? [{ milestone, days }] : [];
  });
  const weeks = Math.max(...sheets.map(({ firstWeekday, days }) => Math.ceil((firstWeekday + days) / week)));
  const bottom = top + weeks * sizes.step;
  const open = shown.map(({ days }) => days);
  const parts = [
    ...sheets.map((sheet) => drawSheet(sheet, top, open)),
    ...shown.map(({ milestone, days }) => drawDated(milestone, when(milestone), days)),
    drawUndated({ unplaced, heading, when, dates }, bottom + sizes.undated),
  ];
  return { height: bottom + sizes.undated + 2 * sizes.step, lineY: bottom, parts: parts.join(''), places: new Map() };
}

function sheetsOf({ from, to }: TimelineOptions): readonly Sheet[] {
  const year = Math.floor(from);
  const first = Math.round((from - year) * 12);
  const count = Math.round((to - year) * 12) - first;
  return Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(year, first + i, 1));
    return {
      year,
      month: first + i,
      left: i * (week * sizes.step + sizes.between),
      days: new Date(Date.UTC(year, first + i + 1, 0)).getUTCDate(),
      firstWeekday: (start.getUTCDay() + week - 1) % week,
    };
  });
}

/** The days that a milestone's date leaves open; nothing for one outside these months, or without a month. */
function openDays({ id, date }: Milestone, dates: readonly TimelineDate[], sheets: readonly Sheet[]): OpenDays | undefined {
  const sheet = sheets.find(({ year, month }) => date.startsWith(`${year}-${String(month + 1).padStart(2, '0')}`));
  if (!sheet) return undefined;
  const narrowed = dates.find(({ milestone }) => milestone === id)?.days;
  const day = (text: string) => Number(text.slice(8, 10));
  if (narrowed) return { sheet, first: day(narrowed.first), last: day(narrowed.last) };
  return date.length > 7 ? { sheet, first: day(date), last: day(date) } : { sheet, first: 1, last: sheet.days };
}

function drawSheet(sheet: Sheet, top: number, open: readonly OpenDays[]): string {
  const name = text(sheet.left, top - 12, months[sheet.month] ?? '', 'timeline-caption', 'start');
  const isOpen = (day: number) => open.some((days) => days.sheet === sheet && day >= days.first && day <= days.last);
  const days = Array.from({ length: sheet.days }, (_, i) =>
    square(placeOf(sheet, i + 1, top), isOpen(i + 1) ? 'timeline-day timeline-day-open' : 'timeline-day'),
  );
  return name + days.join('');
}

/** The upper left corner of a day. */
function placeOf({ left, firstWeekday }: Sheet, day: number, top: number): readonly [x: number, y: number] {
  const place = firstWeekday + day - 1;
  return [left + (place % week) * sizes.step, top + Math.floor(place / week) * sizes.step];
}

const square = ([x, y]: readonly [number, number], className: string): string =>
  `<rect class="${className}" x="${x}" y="${y}" width="${sizes.day}" height="${sizes.day}"/>`;

/** A mark and its words over the sheet: on a day it would be a date. */
function drawDated({ title, kind }: Milestone, when: string, { sheet }: OpenDays): string {
  const width = week * sizes.step;
  const words = textWidth(title, large.title);
  const fits = sheet.left + Math.max(sign + words, textWidth(when, large.caption)) <= 1136;
  const [at, anchor] = fits ? [sheet.left, 'start' as const] : [sheet.left + width - (sizes.step - sizes.day), 'end' as const];
  return (
    mark(kind, (fits ? at : at - words - sign) + large.radius * 1.26, large.title - 11, large.radius, '') +
    text(fits ? at + sign : at, large.title, title, 'timeline-large', anchor) +
    text(at, large.title + 34, when, 'timeline-second', anchor)
  );
}

/** What has no date, one beside another: its days as far as their number is known, or a ring; then its words. */
function drawUndated({ unplaced, heading, when, dates }: Pick<Content, 'unplaced' | 'heading' | 'when' | 'dates'>, top: number): string {
  const lines = linesOf(heading, textWidth(heading, large.caption) * 0.65, large.caption);
  let x = Math.max(...lines.map((line) => textWidth(line, large.caption))) + 28;
  const parts = unplaced.map((milestone) => {
    const days = dates.find((one) => one.milestone === milestone.id)?.length ?? 0;
    const squares = Array.from({ length: days }, (_, i) =>
      square([x + (i % week) * sizes.step, top + Math.floor(i / week) * sizes.step], 'timeline-day timeline-day-filled'),
    );
    const kind = isUndated(milestone) ? 'undated' : milestone.kind;
    const at = x + (days > 0 ? week * sizes.step + 14 : 0);
    const words =
      mark(kind, at + 10, top + 15, 11, kind === 'undated' ? 'timeline-undated' : '') +
      text(at + 30, top + 24, milestone.title, 'timeline-name', 'start') +
      text(at + 30, top + 56, when(milestone), 'timeline-caption', 'start');
    x = at + 30 + Math.max(textWidth(milestone.title, 26), textWidth(when(milestone), 24)) + 40;
    return squares.join('') + words;
  });
  return lines.map((line, i) => text(0, top + 24 + i * 32, line, 'timeline-caption', 'start')).join('') + parts.join('');
}
