import type { Milestone } from '../data/milestones.ts';
import { RowError } from '../data/problems.ts';
import { linesOf, middleToBaseline, textWidth } from '../data/text-width.ts';
import { axis } from './axis.ts';
import { beside, layLine, type PlacedBracket, type PlacedMark, sizes, stemsOf } from './layout.ts';
import { bracketPath, line, mark, type Origin, text, whisker } from './svg.ts';
import type { TimelineOptions } from './timeline-options.ts';
import { titleIn } from './titles.ts';
import { layOutUnplaced, type UnplacedContent } from './unplaced.ts';
import { drawUnplaced } from './unplaced-svg.ts';

/** Where a mark lies on the whole line: its x, and its height over the line (below it when negative). */
export type Places = ReadonlyMap<string, { readonly x: number; readonly height: number }>;

/** What the line is drawn from. */
export interface Content extends UnplacedContent {
  readonly milestones: readonly Milestone[];
}

const top = 8;

export interface Drawn {
  readonly height: number;
  /** the line, from the top */
  readonly lineY: number;
  readonly parts: string;
  readonly places: Places;
}

/** Draws the line with its marks above it and the list of those without a place below it, `sizes.width` wide. @param whole where the marks come from */
export function drawWide(content: Content, whole?: Places): Drawn {
  const { options, milestones, dates } = content;
  const laid = layLine(options, milestones, dates);
  const beginning = beginningOf(content, laid.marks);
  const lineY = top + Math.max(laid.height, beginning.height);
  const unplaced = layOutUnplaced(content);
  const height = lineY + Math.max(48, unplaced.bottom);
  checkHeight(options, height, laid.marks);
  const places = new Map([
    ...laid.marks.map(({ milestone, x, height }) => [milestone.id, { x, height }] as const),
    ...unplaced.items.map(({ milestone, x, y }) => [milestone.id, { x, height: -y }] as const),
  ]);
  const from = (id: string): Origin | undefined => {
    const [here, there] = [places.get(id), whole?.get(id)];
    return here && there ? { dx: there.x - here.x, dy: here.height - there.height } : undefined;
  };
  const parts = [
    axis(options, lineY),
    ...stemsOf(laid.marks).map(({ x, height }) => line(x, lineY - height, x, lineY, 'timeline-stem')),
    ...laid.brackets.map((one) => drawBracket(one, lineY)),
    ...laid.marks.map((one) => drawMark(content, one, isStacked(one, laid.marks), lineY, from(one.milestone.id))),
    ...stacksOf(laid.marks).map((stack) => drawStackYear(content, stack, lineY)),
    drawUnplaced(content, unplaced, lineY, from),
    drawBeginning(beginning, lineY),
  ];
  return { height, lineY, parts: parts.join(''), places };
}

/** @throws RowError for the last row of the table, where the slide has no room for the highest name */
function checkHeight({ tallest }: TimelineOptions, height: number, marks: readonly PlacedMark[]): void {
  const last = marks
    .map(({ milestone }) => milestone)
    .toSorted((a, b) => a.line - b.line)
    .at(-1);
  if (tallest === undefined || height <= tallest || !last) return;
  const over = Math.ceil((height - tallest) / sizes.row);
  throw new RowError(
    { file: 'assets/data/milestones.csv', line: last.line },
    `date: expected room for all names on the timeline of all years, got ${over === 1 ? 'a name' : `${over} names`} too high: leave out a row that has a year`,
  );
}

/** Whether others stand over or under a mark: their one date is beside all of them. */
const isStacked = ({ x }: PlacedMark, marks: readonly PlacedMark[]): boolean => marks.filter((one) => one.x === x).length > 1;

/** The marks that stand over one another, from the lowest up, where their names are to the left. */
const stacksOf = (marks: readonly PlacedMark[]): readonly (readonly PlacedMark[])[] =>
  [...new Set(marks.filter((one) => isStacked(one, marks)).map(({ x }) => x))].map((x) => marks.filter((one) => one.x === x));

/** The year of marks over one another, before a bracket as high as their names. */
function drawStackYear(content: Content, stack: readonly PlacedMark[], lineY: number): string {
  const heights = stack.map(({ height }) => height);
  const [top, bottom] = [lineY - Math.max(...heights) - sizes.row / 2 + 3, lineY - Math.min(...heights) + sizes.row / 2 - 3];
  const names = Math.max(...stack.map(({ milestone }) => textWidth(titleIn(content, milestone), sizes.text)));
  const x = (stack[0]?.x ?? 0) - sizes.radius - beside - names - sizes.gap;
  const date = stack.map((one) => one.date).join('');
  const era = `timeline-year-${date}`;
  return (
    `<path class="timeline-bracket timeline-lead ${era}" d="M${x + 10} ${top}h-10V${bottom}h10"/>` +
    text(x - beside, (top + bottom) / 2 + sizes.caption * middleToBaseline, date, `timeline-caption ${era}`, 'end')
  );
}

function drawMark(
  content: Content,
  { milestone, x, height, date, isNamedRight, whisker: known }: PlacedMark,
  hasYearBeside: boolean,
  lineY: number,
  from?: Origin,
): string {
  const y = lineY - height;
  const era = `timeline-year-${milestone.date.slice(0, 4)}`;
  const at = isNamedRight ? (known?.[1] ?? x + sizes.radius) + beside : (known?.[0] ?? x - sizes.radius) - beside;
  return (
    (known ? whisker(...known, y) : '') +
    mark(milestone.kind, x, y, sizes.radius, era, from) +
    text(at, y + sizes.text * middleToBaseline, titleIn(content, milestone), `timeline-name ${era}`, isNamedRight ? 'start' : 'end', {
      date: hasYearBeside ? '' : date,
    })
  );
}

function drawBracket({ milestone, left, right, height, name }: PlacedBracket, lineY: number): string {
  const y = lineY - height;
  return (
    bracketPath(left, right, y - 4, 10) + text(name.x, y - 16, milestone.title, 'timeline-name', name.anchor, { date: milestone.date })
  );
}

/** The words at the beginning of the line, over the marks that stand near it. */
interface Beginning {
  readonly lines: readonly string[];
  /** from the line up to the words, and to their upper edge; 0 where there are none */
  readonly foot: number;
  readonly height: number;
}

function beginningOf({ options, labels }: Content, marks: readonly PlacedMark[]): Beginning {
  if (!options.independence) return { lines: [], foot: 0, height: 0 };
  const lines = linesOf(labels['timeline.independence'], sizes.width / 2.5, sizes.caption);
  const right = 12 + Math.max(...lines.map((words) => textWidth(words, sizes.caption))) + sizes.gap;
  const under = marks.filter(({ x }) => x - sizes.radius < right);
  const foot = Math.max(0, ...under.map(({ height }) => height + sizes.row / 2));
  return { lines, foot, height: foot + 14 + lines.length * 28 };
}

function drawBeginning({ lines, foot, height }: Beginning, lineY: number): string {
  if (lines.length === 0) return '';
  return (
    line(1, lineY - height, 1, lineY, 'timeline-stem') +
    lines.map((words, i) => text(12, lineY - foot - 17 - (lines.length - 1 - i) * 28, words, 'timeline-caption', 'start')).join('')
  );
}
