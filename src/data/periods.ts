import { CellError } from './cells.ts';
import { months } from './format.ts';

/** What a period of a statement covers: a calendar year, a fiscal year from July to June, or a part of either. */
export const spans = ['calendar', 'fiscal', 'calendar part', 'fiscal part'] as const;
type PeriodSpan = (typeof spans)[number];

const month = `(${months.map((name) => name.slice(0, 3)).join('|')})`;

/** How a period of each span is written, and whether what its pattern has found ends after it begins. */
const forms: Record<PeriodSpan, { readonly pattern: RegExp; readonly example: string; readonly isInOrder: (parts: string[]) => boolean }> =
  {
    calendar: { pattern: /^\d{4}$/, example: '2012', isInOrder: () => true },
    fiscal: {
      pattern: /^FY(\d{4})-(\d{2})$/,
      example: 'FY2012-13',
      isInOrder: ([first, last]) => (Number(first) + 1) % 100 === Number(last),
    },
    'calendar part': {
      pattern: new RegExp(`^${month}–${month} \\d{4}$`),
      example: 'Jan–Oct 2018',
      isInOrder: ([first, last]) => monthOf(first) < monthOf(last),
    },
    'fiscal part': {
      pattern: new RegExp(`^${month} (\\d{4})–${month} (\\d{4})$`),
      example: 'Jul 2019–Apr 2020',
      isInOrder: ([firstMonth, firstYear, lastMonth, lastYear]) => {
        const [first, last] = [Number(firstYear) * 12 + monthOf(firstMonth), Number(lastYear) * 12 + monthOf(lastMonth)];
        const july = 6;
        return first < last && Math.floor((first - july) / 12) === Math.floor((last - july) / 12);
      },
    },
  };

const monthOf = (short = ''): number => months.findIndex((name) => name.startsWith(short));

/** Checks that a period is written as its span asks for, and does not end before it begins. @throws CellError */
export function checkPeriod(period: string, span: PeriodSpan): void {
  const { pattern, example, isInOrder } = forms[span];
  const found = pattern.exec(period);
  if (!found || !isInOrder(found.slice(1)))
    throw new CellError(`period: expected one such as "${example}", as the span is ${span}, got "${period}"`);
}
