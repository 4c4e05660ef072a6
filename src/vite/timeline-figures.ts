import { type Milestone, yearOf } from '../data/milestones.ts';
import type { Problems } from '../data/problems.ts';
import { append, fromMarkup, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** The years of the whole story: from the end of the Soviet Union's last decade to the article. */
const first = 1990;
const last = 2022;
const sheet = { width: 1136, height: 200, base: 132 } as const;
const yearWidth = sheet.width / (last + 1 - first);

/**
 * Draws the years of a part of the talk on the line of all years: `<figure data-span="1990s 2020">` runs from the first year of a decade to a
 * year. Above the line stands a dot for every event that the article dates by its year.
 */
export function fillTimelines(slide: Slide, milestones: readonly Milestone[], problems: Problems): void {
  for (const figure of withAttribute(slide.element, 'data-span')) {
    const written = getAttribute(figure, 'data-span') ?? '';
    const [from, to] = written.split(' ').map((label) => ({ label, year: Number.parseInt(label, 10) }));
    if (!from || !to || !(first <= from.year && from.year <= to.year && to.year <= last)) {
      problems.add(
        { file: slide.file, line: lineOf(figure) },
        `data-span: expected two years from ${first} to ${last} such as "1990s 2020", got "${written}"`,
      );
      continue;
    }
    append(figure, fromMarkup(drawn(from, to, milestones)));
    append(figure, h('figcaption', {}, 'One dot: one event the article dates by its year'));
  }
}

interface End {
  readonly label: string;
  readonly year: number;
}

function drawn(from: End, to: End, milestones: readonly Milestone[]): string {
  const { width, height, base } = sheet;
  const left = at(from.year);
  const right = at(to.year + 1);
  const years = milestones.flatMap((one) => yearOf(one) ?? []).toSorted((a, b) => a - b);
  const within = (year: number) => from.year <= year && year <= to.year;
  const dots = years.map((year, i) => {
    const level = i - years.indexOf(year);
    return `<circle class="timeline-mark${within(year) ? ' timeline-mark-within' : ''}" cx="${round(at(year + 0.5))}" cy="${base - 24 - level * 23}" r="9"/>`;
  });
  const decades = [...Array(last + 1 - first).keys()].map((i) => first + i).filter((year) => year % 10 === 0);
  const ticks = decades.map((year) => `<path class="timeline-tick" d="M${round(at(year))} ${base}v16"/>`);
  const one = from.year === to.year;
  const words = one ? to.label : `${from.label} to ${to.label}`;
  // the ends have words of their own, larger than those of a decade
  const named = decades.filter((year) => Math.abs(at(year) - left) > 130 || one).filter((year) => Math.abs(at(year) - right) > 130);
  return (
    `<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="Line of the years ${first} to ${last}: this part covers ${words}.">` +
    `<path class="timeline-base" d="M0 ${base}H${width}"/>${ticks.join('')}<path class="timeline-span" pathLength="1" d="M${round(left)} ${base}H${round(right)}"/>${dots.join('')}` +
    named.map((year) => label(at(year), 'timeline-year', year === first ? 'start' : 'middle', String(year))).join('') +
    (one ? '' : label(left, 'timeline-end', 'start', from.label)) +
    label(right, 'timeline-end', 'end', to.label) +
    '</svg>'
  );
}

const label = (x: number, className: string, anchor: string, text: string) =>
  `<text class="${className}" x="${round(x)}" y="${sheet.base + 24}" text-anchor="${anchor}">${text}</text>`;
const at = (year: number) => (year - first) * yearWidth;
const round = (value: number) => Math.round(value * 10) / 10;
