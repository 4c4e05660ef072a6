import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { charts as chartsByName } from '../src/charts/charts.ts';
import { elements, getAttribute, textOf, withAttribute } from '../src/vite/markup.ts';
import { builtSlides } from './export/deck.ts';
import { root } from './project.ts';

// Compares every figure of the built page with the tables of assets/data/, read and worked out here anew: of src/data, src/facts and
// src/charts nothing is asked but the names of the charts.

type Row = Readonly<Record<string, string>>;
const rows = (name: string): Row[] => parseCsv(readFileSync(join(root, `assets/data/${name}.csv`), 'utf8'), { columns: true, bom: true });
const [trade, pipeline, milestones, agenda, encounters] = ['trade', 'pipeline', 'milestones', 'agenda', 'agenda-encounters'].map(rows) as [
  Row[],
  Row[],
  Row[],
  Row[],
  Row[],
];
const [statements, events, claims] = ['trade-statements', 'record-events', 'claims'].map(rows) as [Row[], Row[], Row[]];

const page = parse(readFileSync(join(root, 'dist/index.html'), 'utf8'));
const charts = new Map(builtSlides().flatMap((slide) => slide.charts.map(({ name, rows }) => [name, rows.slice(1)])));

const english = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (count: number) => english[count] ?? String(count);
const grouped = (value: number) => Math.round(value).toLocaleString('en-US');
const measure = (name: string) => pipeline.find((row) => row.measure === name)?.value ?? '';

const reported = Number(trade.find(({ basis }) => basis === 'reported')?.usd_million);
const divisorOf = (year: string) => Number(trade.find((row) => row.year === year)?.formula?.split('/')[1]);
const growth = divisorOf('2019');
const cost = Number(measure('cost'));

const groupedBy = (all: readonly Row[], key: (row: Row) => string) =>
  new Map([...new Set(all.map(key))].map((one) => [one, all.filter((row) => key(row) === one)]));
const parts2019 = statements.filter(({ period, measure }) => period === '2019' && measure !== 'total');
const sum2019 = parts2019.reduce((sum, { usd_million: value }) => sum + Number(value), 0);

const held = milestones.filter(({ status }) => status === 'held');
const met = held.filter(({ kind }) => !['seat', 'paper'].includes(kind ?? ''));
const isDated = ({ precision = '' }: Row) => ['day', 'month', 'year'].includes(precision);
const yearOf = ({ date = '' }: Row) => date.slice(0, 4);
const perYear = groupedBy(met.filter(isDated), yearOf);
const [busiest = '', inBusiest = []] = [...perYear].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
const quarters = [
  ...new Set(inBusiest.filter(({ date = '' }) => date.length > 4).map(({ date = '' }) => Math.ceil(Number(date.slice(5, 7)) / 3))),
];
const first = Math.min(...quarters);
const formal = held.filter(({ kind = '' }) => ['agreement', 'body', 'seat'].includes(kind));
const ofKind = (kind: string) => held.filter((row) => row.kind === kind).length;

const perSubject = groupedBy(agenda, ({ subject = '' }) => subject);
const lists = new Set(agenda.map(({ encounter }) => encounter));
const onEvery = [...perSubject].filter(([, of]) => of.length === lists.size).map(([subject]) => subject);

const counted = events.filter(
  ({ date, kind, status, between }) =>
    date &&
    !date.endsWith('s') &&
    ((kind === 'seat' && status === 'granted') || (between === 'states' && `${kind} ${status}`.match(/^(agreement signed|body created)$/))),
);

const expected: Readonly<Record<string, string>> = {
  'trade-2020': `$${reported} million`,
  'trade-2020-short': `$${reported}m`,
  'trade-2019': `about $${grouped(reported / growth)} million`,
  'trade-2019-basis': 'implied by that growth',
  'trade-base': `about $${grouped(reported / divisorOf('unstated'))} million`,
  'trade-sum-2019': `$${sum2019} million`,
  'growth-2020': `${Math.round((growth - 1) * 100)}%`,
  'growth-fold': `${inWords(divisorOf('unstated'))}fold`,
  'hatch-growth': '(hatched: 2019, implied)',
  'hatch-key': '; hatched: implied',
  'hatch-key-statements': '; hatched: implied by it',
  'hatch-record-bar': 'solid bar',
  'hatch-worked-out': 'two marks at 2019 are',
  'hatch-compared': 'hatched mark above it',
  'pipeline-cost': `$${cost} billion`,
  'pipeline-cost-short': `$${cost}bn`,
  'pipeline-length': `${grouped(Number(measure('length')))} km`,
  'pipeline-capacity-short': `${measure('capacity_factor')}×`,
  'pipeline-operational': measure('operational'),
  'pipeline-signed': new Date(`${measure('signed')}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  'pipeline-years': `about ${inWords(Math.round((cost * 1000) / reported))} years`,
  'contacts-dated': inWords(met.filter(isDated).length),
  'contacts-dated-figure': String(met.filter(isDated).length),
  'contacts-undated': inWords(met.length - met.filter(isDated).length),
  'busiest-count': inWords(inBusiest.length),
  'contacts-before-2021': inWords(met.filter((row) => isDated(row) && yearOf(row) < busiest).length),
  'busiest-year': busiest,
  'busiest-year-quarters': quarters.length + first > 4 ? `each of its last ${inWords(quarters.length)} quarters` : '',
  'agreements-count': inWords(ofKind('agreement')),
  'agreements-count-figure': String(ofKind('agreement')),
  'bodies-count': inWords(ofKind('body')),
  'bodies-count-figure': String(ofKind('body')),
  'seats-count': inWords(ofKind('seat')),
  'seats-count-figure': String(ofKind('seat')),
  'formal-total': inWords(formal.length),
  'formal-dated': inWords(formal.filter(({ date }) => date).length),
  'formal-undated': inWords(formal.filter(({ date }) => !date).length),
  'undated-count': inWords(held.filter(({ date }) => !date).length),
  'undated-count-figure': String(held.filter(({ date }) => !date).length),
  'agenda-subjects': inWords(perSubject.size),
  'agenda-unlisted-count': inWords(
    [...perSubject.values()].filter((of) => !of.some(({ reported }) => /^(discussed|highlighted)$/.test(reported ?? ''))).length,
  ),
  'agenda-proposed-count': inWords(new Set(agenda.filter(({ reported }) => reported === 'proposed').map(({ subject }) => subject)).size),
  'lavrov-subjects': inWords(
    agenda.filter(({ encounter, reported }) => encounter === 'lavrov' && /^(discussed|highlighted)$/.test(reported ?? '')).length,
  ),
  'agenda-recurring': onEvery.join(' and ').toLowerCase(),
  'record-count': inWords(counted.length),
  'record-agreements': inWords(counted.filter(({ kind }) => kind === 'agreement').length),
  'record-bodies': inWords(counted.filter(({ kind }) => kind === 'body').length),
  'record-seats': inWords(counted.filter(({ kind }) => kind === 'seat').length),
  'record-first-year': counted.map(yearOf).sort()[0] ?? '',
  'claims-tested': inWords(claims.filter(({ verdict }) => verdict !== 'not checked').length),
  'claims-confirmed': inWords(claims.filter(({ verdict }) => verdict === 'confirmed').length),
  'claims-nuanced': inWords(claims.filter(({ verdict }) => verdict === 'nuanced').length),
};

test('every figure in a sentence of the built page is what the tables give', () => {
  const figures = withAttribute(page, 'data-fact');
  expect(figures.length).toBeGreaterThan(50);
  const wrong = figures
    .map((figure) => ({ name: (getAttribute(figure, 'data-fact') ?? '').replace('^', ''), text: textOf(figure) }))
    .filter(({ name, text }) => expected[name]?.toLowerCase() !== text.toLowerCase())
    .map(({ name, text }) => `${name}: expected ${expected[name] ?? 'a line in this file'}, got ${text}`);
  expect(wrong).toEqual([]);
});

const numberIn = (cell = '') => Number(/[\d,]+(\.\d+)?$/.exec(cell)?.[0].replaceAll(',', ''));
/** The columns of a chart's table that a test compares. */
const columns = (chart: string, ...wanted: readonly number[]) =>
  (charts.get(chart) ?? []).map((cells) => wanted.map((column) => cells[column] ?? ''));

/** Compares the table of a chart; a deck without the chart has nothing to compare. */
function compare(chart: string, check: () => void): void {
  // one that has been renamed would not be compared
  if (!chartsByName.has(chart)) throw new Error(`expected a chart of src/charts/charts.ts, got "${chart}"`);
  test.skipIf(!charts.has(chart))(`the rows of ${chart} are those of the tables (skipped where no slide has the chart)`, check);
}

compare('trade-growth', () => {
  const totals = statements.filter(
    ({ measure, certain, span = '' }) => measure === 'total' && certain === 'yes' && span.startsWith('calendar'),
  );
  const others = totals.filter(({ start_year: year }) => !['2019', '2020'].includes(year ?? ''));
  expect((charts.get('trade-growth') ?? []).map(([year, value]) => [year, numberIn(value)])).toEqual([
    ['Not stated', Math.round(reported / divisorOf('unstated'))],
    ['2019', Math.round(reported / growth)],
    ['2020', reported],
    ...others.map(({ period, usd_million: value }) => [period, Math.round(Number(value))]),
  ]);
});

compare('trade-statements', () => {
  const stated = statements.map(({ period, usd_million: value, who }) => [period, grouped(Number(value)), who]);
  const shown = columns('trade-statements', 0, 1, 3).map(([period, value = '', who]) => [period, value.replace(/^\D+/, ''), who]);
  expect(shown.slice(0, stated.length)).toEqual(stated);
  // what is worked out: 2019, exports plus imports; and what the article implies
  expect(shown.slice(stated.length).map(([period, value]) => [period, numberIn(value)])).toEqual([
    ['2019', sum2019],
    ['2019', Math.round(reported / growth)],
  ]);
});

compare('pipeline-scale', () => {
  expect(columns('pipeline-scale', 1, 2)).toEqual([
    [`$${reported} million`, '1'],
    [`$${cost} billion`, `${((cost * 1000) / reported).toFixed(1)} (derived)`],
  ]);
});

compare('contacts-by-year', () => {
  expect(columns('contacts-by-year', 0, 1)).toEqual([...perYear].sort().map(([year, those]) => [year, String(those.length)]));
});

compare('contacts-2021', () => {
  expect(columns('contacts-2021', 1, 3).sort()).toEqual(inBusiest.map(({ title, source }) => [title, source]).sort());
});

compare('agreements-count', () => {
  const named = columns('agreements-count', 1, 3);
  const titles = (who: string) =>
    named
      .filter(([, by]) => by === who)
      .map(([title]) => title)
      .sort();
  expect(titles('the article')).toEqual(formal.map(({ title }) => title).sort());
  expect(titles('the public record')).toEqual(counted.map(({ title }) => title).sort());
});

compare('agenda-matrix', () => {
  const cells = (charts.get('agenda-matrix') ?? []).flatMap(([subject, ...those]) =>
    those.map((reported, i) => `${subject} / ${encounters[i]?.id} / ${reported}`).filter((cell) => !/–|no list given/.test(cell)),
  );
  expect(cells.sort()).toEqual(agenda.map(({ subject, encounter, reported }) => `${subject} / ${encounter} / ${reported}`).sort());
});

test('every slide names its source, and every number on it stands in a table', () => {
  const known = new Set(
    [
      'paragraphs',
      'milestones',
      'timeline-dates',
      'trade',
      'trade-statements',
      'pipeline',
      'claims',
      'record-events',
      'labels',
      'agenda-encounters',
      'sources',
      'maps',
      'map-labels',
    ].flatMap((name) => readFileSync(join(root, `assets/data/${name}.csv`), 'utf8').match(/\d+/g) ?? []),
  );
  const perTopic = groupedBy(rows('sources'), ({ topic = '' }) => topic);
  const figures = new Set(Object.values(expected).join(' ').match(/\d+/g));
  for (const slide of withAttribute(page, 'data-source')) {
    const id = getAttribute(slide, 'id') ?? '';
    expect(getAttribute(slide, 'data-source')?.trim(), id).not.toBe('');
    expect(
      elements(slide, (element) => getAttribute(element, 'class') === 'slide-foot-source')
        .map(textOf)
        .join(),
      id,
    ).not.toBe('');
    // the words that an editor types: headings, captions and paragraphs, not the notes, and not what the build draws
    const typed = elements(slide, ({ tagName }) => ['h1', 'h2', 'figcaption', 'p', 'dt', 'dd', 'td', 'th'].includes(tagName)).filter(
      (element) =>
        !isInside(element, 'notes') &&
        !isInside(element, 'slide-foot') &&
        !isInside(element, 'opening-part') &&
        !isInside(element, 'chart-table'),
    );
    // the pages of the topics that the slide lists
    const counts = withAttribute(slide, 'data-sources')
      .flatMap((place) => getAttribute(place, 'data-sources')?.match(/\w+/g) ?? [...perTopic.keys()])
      .map((topic) => String(perTopic.get(topic)?.length));
    const unknown = typed
      .flatMap((element) => (textOf(element).match(/\d+(,\d{3})*/g) ?? []).map((number) => number.replaceAll(',', '')))
      .filter((number) => !known.has(number) && !figures.has(number) && !counts.includes(number));
    expect(unknown, id).toEqual([]);
  }
});

function isInside(element: ReturnType<typeof elements>[number], name: string): boolean {
  for (let node: typeof element | null = element; node && 'attrs' in node; node = node.parentNode as typeof element | null)
    if ((getAttribute(node, 'class') ?? '').split(' ').includes(name)) return true;
  return false;
}
