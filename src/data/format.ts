// How numbers, dates and lists are written: rules of English that hold wherever one is written, not words about the subject, which are rows of
// assets/data/labels.csv. Charts write them while the talk goes on, so not by Intl: its first use, which reads tables of a language, drops frames.

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** A count in words up to twelve: "five". */
export const words = (count: number) => small[count] ?? thousands(count);
/** "2,500" */
export const thousands = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** "$790 million" from million US dollars. */
export const million = (usdMillion: number) => `$${thousands(usdMillion)} million`;
/** "$790m" from million US dollars, for charts. */
export const millionShort = (usdMillion: number) => `$${thousands(usdMillion)}m`;
/** "$2.5 billion" from billion US dollars. */
export const billion = (usdBillion: number) => `$${usdBillion} billion`;
/** "$2.5bn" from billion US dollars, for charts. */
export const billionShort = (usdBillion: number) => `$${usdBillion}bn`;

/** "1,100 km" */
export const kilometres = (km: number) => `${thousands(km)} km`;

/** "trade, energy and Afghanistan" */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

/** "Afghanistan and military cooperation": subjects begin with a capital only at the head of the list. @param names those that keep it everywhere */
export const lowerAfterFirst = (subjects: readonly string[], names: string): string =>
  list(subjects.map((one, i) => (i === 0 ? one : lowered(one, names))));

/** A subject within a sentence: with a small letter, unless it is one of those names. */
const lowered = (subject: string, names: string): string =>
  names.split(', ').includes(subject) ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);

/** The months by name; their first three letters are their short names. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as far as it is known, in words: "15 July 2021", "April 2021", "1999", "1990s". */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
