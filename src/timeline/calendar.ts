import { months } from '../data/format.ts';
import type { Milestone } from '../data/milestones.ts';
import type { TimelineDate } from '../data/timeline-dates.ts';
import { large } from './layout.ts';
import { line, mark, text } from './svg.ts';
import { linesOf, textWidth } from './text-width.ts';
import type { TimelineOptions } from './timeline-options.ts';
import { isUndated } from './unplaced.ts';
import type { Content, Drawn } from './wide.ts';

/** Sizes of a sheet, slide pixels: a day with the gap after it, the day itself, the gap between months, the room of words, the width of a month without days. */
const sizes = { step: 35, day: 28, between: 49, words: 82, name: 34, undated: 18, empty: 112 } as const;
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
  /** whether nothing is told of it: its name alone is drawn */
  readonly isEmpty: boolean;
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
 * Draws the months of a timeline, a sheet each and a square a day; of a month without a milestone the name alone. A milestone stands on the days that its date leaves open, and these are
 * outlined; below lies what has no date, as many days long as it lasted.
 */
export function drawCalendar({ options, milestones, dates, when, unplaced, heading }: Content): Drawn {
  const sheets = sheetsOf(options, milestones);
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

function sheetsOf({ from, to }: TimelineOptions, milestones: readonly Milestone[]): readonly Sheet[] {
  const year = Math.floor(from);
  const first = Math.round((from - year) * 12);
  const count = Math.round((to - year) * 12) - first;
  let free = 0;
  return Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.UTC(year, first + i, 1));
    const isEmpty = !milestones.some(({ date }) => isOfMonth(date, year, first + i));
    const left = free;
    free += (isEmpty ? sizes.empty : week * sizes.step) + sizes.between;
    return {
      year,
      month: first + i,
      left,
      isEmpty,
      days: new Date(Date.UTC(year, first + i + 1, 0)).getUTCDate(),
      firstWeekday: (start.getUTCDay() + week - 1) % week,
    };
  });
}

/** @param month counted from 0 */
const isOfMonth = (date: string, year: number, month: number): boolean => date.startsWith(`${year}-${String(month + 1).padStart(2, '0')}`);

/** The days that a milestone's date leaves open; nothing for one outside these months, or without a month. */
function openDays({ id, date }: Milestone, dates: readonly TimelineDate[], sheets: readonly Sheet[]): OpenDays | undefined {
  const sheet = sheets.find(({ year, month }) => isOfMonth(date, year, month));
  if (!sheet) return undefined;
  const narrowed = dates.find(({ milestone }) => milestone === id)?.days;
  const day = (text: string) => Number(text.slice(8, 10));
  if (narrowed) return { sheet, first: day(narrowed.first), last: day(narrowed.last) };
  return date.length > 7 ? { sheet, first: day(date), last: day(date) } : { sheet, first: 1, last: sheet.days };
}

function drawSheet(sheet: Sheet, top: number, open: readonly OpenDays[]): string {
  const name = text(sheet.left, top - 12, months[sheet.month] ?? '', 'timeline-caption', 'start');
  if (sheet.isEmpty) return name + line(sheet.left, top + 0.5 * sizes.day, sheet.left + sizes.empty, top + 0.5 * sizes.day, 'timeline-row');
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
function drawDated({ title, kind }: Milestone, when: string, { sheet: { left } }: OpenDays): string {
  return (
    mark(kind, left + large.radius * 1.26, large.title - 11, large.radius, '') +
    text(left + sign, large.title, title, 'timeline-large', 'start') +
    text(left, large.title + 34, when, 'timeline-second', 'start')
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
