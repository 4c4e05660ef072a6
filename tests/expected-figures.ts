import { parse } from 'csv-parse/sync';
import { getAttribute, type Node, textOf, withAttribute } from '../src/vite/markup.ts';

// Works out from the tables of assets/data/ alone what every figure and every table of a chart on the page should be: of src/data, src/facts and
// src/charts nothing is asked.

export type Row = Readonly<Record<string, string>>;
type Cells = readonly (readonly string[])[];

interface Expected {
  /** the words of each fact */
  readonly facts: Readonly<Record<string, string>>;
  /** what is compared of the rows that a chart's table shows, and what it should be */
  readonly charts: Readonly<Record<string, (shown: Cells) => { readonly shown: unknown; readonly wanted: unknown }>>;
}

const english = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const grouped = (value: number) => Math.round(value).toLocaleString('en-US');
const inWords = (count: number) => english[count] ?? grouped(count);
const inSentence = new Intl.ListFormat('en-GB');

/** The rows of a table. @param text of its file */
export const rowsOf = (text: string): Row[] =>
  parse(text, { columns: true, bom: true, skip_empty_lines: true, skip_records_with_empty_values: true, trim: true });

export const groupedBy = (all: readonly Row[], key: (row: Row) => string) =>
  new Map([...new Set(all.map(key))].map((one) => [one, all.filter((row) => key(row) === one)]));

/** The first figure in a cell: "1,000" of "over 1,000". */
const figureIn = (cell = '') => /\d[\d,]*(\.\d+)?/.exec(cell)?.[0] ?? '';
const columns = (shown: Cells, ...wanted: readonly number[]) => shown.map((cells) => wanted.map((column) => cells[column] ?? ''));

/** @param read gives the text of a table by its name: `trade` */
export function expectedFigures(read: (table: string) => string): Expected {
  const rows = (table: string) => rowsOf(read(table));
  const labels = new Map(rows('labels').map(({ key, text = '' }) => [key, text]));
  const label = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = labels.get(key);
    if (text === undefined) throw new Error(`expected the label ${key} in assets/data/labels.csv, got none`);
    return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, several?: string) => {
      const value = String(values[name]);
      return one === undefined ? value : `${value} ${value === '1' || value === 'one' ? one : several}`;
    });
  };
  const sources = { rows, label };
  const trade = tradeOf(sources);
  const parts = [tradeFigures(trade, sources), pipelineFigures(trade, sources), contactFigures(sources), agendaFigures(sources)];
  const more = [statementFigures(trade, sources), recordFigures(sources)];
  const all = [...parts, ...more];
  return {
    facts: Object.assign({}, ...all.map(({ facts }) => facts)),
    charts: Object.assign({}, ...all.map(({ charts }) => charts)),
  };
}

interface Sources {
  readonly rows: (table: string) => Row[];
  readonly label: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** The rows of trade.csv, the year that derived values are worked out from, and the value of each row. */
function tradeOf({ rows }: Sources) {
  const trade = rows('trade');
  const recordYear = trade.find(({ formula }) => formula)?.formula?.split(' / ')[0] ?? '';
  const rowOf = (year: string): Row => {
    const row = trade.find((one) => one.year === year);
    if (!row) throw new Error(`expected a row ${year} in assets/data/trade.csv, got none`);
    return row;
  };
  const reported = Number(rowOf(recordYear).usd_million);
  const divisorOf = ({ formula = '' }: Row) => Number(formula.split(' / ')[1]);
  return {
    recordYear,
    reported,
    before: rowOf(String(Number(recordYear) - 1)),
    base: rowOf('unstated'),
    years: trade.filter(({ year }) => year !== 'unstated').sort((a, b) => Number(a.year) - Number(b.year)),
    divisorOf,
    amountOf: (row: Row) => (row.basis === 'derived' ? reported / divisorOf(row) : Number(row.usd_million)),
  };
}

type Trade = ReturnType<typeof tradeOf>;

function tradeFigures({ recordYear, reported, before, base, years, divisorOf, amountOf }: Trade, { rows, label }: Sources): Expected {
  const isImplied = before.basis === 'derived';
  const hatch = (name: string) => label(isImplied ? `hatch.${name}` : `hatch.${name}-reported`, { year: before.year ?? '' });
  const key = (name: string) => (isImplied ? label(`hatch.${name}`) : label('hatch.of-record', { year: recordYear }));
  const about = (amount: string) => label('trade.about', { amount });
  const ofYearBefore = (amount: string) => (isImplied ? about(amount) : amount);
  const value = grouped(amountOf(before));
  const level = grouped(amountOf(base));
  return {
    facts: {
      'trade-2020': `$${grouped(reported)} million`,
      'trade-2020-short': `$${grouped(reported)}m`,
      'trade-2019': ofYearBefore(`$${value} million`),
      'trade-2019-short': ofYearBefore(`$${value}m`),
      'trade-2019-basis': label(isImplied ? 'facts.implied-by-growth' : 'facts.as-reported'),
      'trade-base': about(`$${level} million`),
      'trade-base-short': about(`$${level}m`),
      'growth-2020': `${Math.round((reported / amountOf(before) - 1) * 100)}%`,
      'growth-fold': label('facts.fold', { times: inWords(divisorOf(base)) }),
      'growth-fold-short': `${divisorOf(base)}×`,
      'hatch-growth': hatch('growth'),
      'hatch-key': key('key'),
      'hatch-key-statements': key('key-statements'),
      'hatch-record-bar': hatch('record-bar'),
      'hatch-worked-out': hatch('worked-out'),
      'hatch-compared': hatch('compared'),
    },
    charts: {
      'trade-growth': (shown) => {
        const others = rows('trade-statements').filter(
          ({ measure, certain, span, start_year: of }) =>
            measure === 'total' && certain === 'yes' && span?.startsWith('calendar') && !years.some(({ year }) => year === of),
        );
        // what is said alike of one period stands together, in order of time
        const alike = [...groupedBy(others, (row) => `${row.period}/${row.usd_million}/${row.qualifier === 'over'}`).values()];
        return {
          shown: shown.map(([year, value]) => [year, figureIn(value)]),
          wanted: [
            [label('trade-growth.year-unstated'), level],
            ...years.map((row) => [row.year, grouped(amountOf(row))]),
            ...alike
              .sort(([a], [b]) => Number(a?.start_year) - Number(b?.start_year))
              .flat()
              .map(({ period, usd_million: value }) => [period, grouped(Number(value))]),
          ],
        };
      },
    },
  };
}

function pipelineFigures({ reported }: Trade, { rows, label }: Sources): Expected {
  const pipeline = rows('pipeline');
  const measure = (name: string) => pipeline.find((row) => row.measure === name)?.value ?? '';
  const cost = Number(measure('cost'));
  const capacity = Number(measure('capacity_factor'));
  const years = (cost * 1000) / reported;
  return {
    facts: {
      'pipeline-cost': `$${cost} billion`,
      'pipeline-cost-short': `$${cost}bn`,
      'pipeline-length': `${grouped(Number(measure('length')))} km`,
      'pipeline-years': label('facts.pipeline-years', { years: inWords(Math.round(years)) }),
      'pipeline-capacity': capacity === 2 ? label('facts.double') : label('facts.times', { count: inWords(capacity) }),
      'pipeline-capacity-short': `${capacity}×`,
      'pipeline-signed': new Date(`${measure('signed')}T12:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
      'pipeline-operational': measure('operational'),
    },
    charts: {
      'pipeline-scale': (shown) => ({
        shown: columns(shown, 1, 2),
        wanted: [
          [`$${grouped(reported)} million`, '1'],
          [`$${cost} billion`, label('pipeline-scale.derived', { years: years.toFixed(1) })],
        ],
      }),
    },
  };
}

const yearOf = ({ date = '' }: Row) => date.slice(0, 4);

function contactFigures({ rows, label }: Sources): Expected {
  const held = rows('milestones').filter(({ status }) => status === 'held');
  const met = held.filter(({ kind = '' }) => !['seat', 'paper'].includes(kind));
  const dated = met.filter(({ precision = '' }) => ['day', 'month', 'year'].includes(precision));
  const perYear = [...groupedBy(dated, yearOf)].sort(([a], [b]) => Number(a) - Number(b));
  const [busiest = '', inBusiest = []] = perYear.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const ofKind = (kind: string) => held.filter((row) => row.kind === kind).length;
  const formal = held.filter(({ kind = '' }) => ['agreement', 'body', 'seat'].includes(kind));
  const undated = held.filter(({ date }) => !date).length;
  return {
    facts: {
      'contacts-dated': inWords(dated.length),
      'contacts-dated-figure': String(dated.length),
      'contacts-undated': inWords(met.length - dated.length),
      'busiest-count': inWords(inBusiest.length),
      'contacts-before-busiest': inWords(dated.filter((row) => yearOf(row) < busiest).length),
      'busiest-year': busiest,
      'busiest-year-quarters': quartersOf(inBusiest, label),
      'agreements-count': inWords(ofKind('agreement')),
      'agreements-count-figure': String(ofKind('agreement')),
      'bodies-count': inWords(ofKind('body')),
      'bodies-count-figure': String(ofKind('body')),
      'seats-count': inWords(ofKind('seat')),
      'seats-count-figure': String(ofKind('seat')),
      'formal-total': inWords(formal.length),
      'formal-dated': inWords(formal.filter(({ date }) => date).length),
      'formal-undated': inWords(formal.filter(({ date }) => !date).length),
      'undated-count': inWords(undated),
      'undated-count-figure': String(undated),
    },
    charts: {
      'contacts-by-year': (shown) => ({
        shown: columns(shown, 0, 1),
        wanted: perYear.map(([year, those]) => [year, String(those.length)]),
      }),
      'contacts-2021': (shown) => ({
        shown: columns(shown, 1, 3).sort(),
        wanted: dated
          .filter((row) => yearOf(row) === '2021')
          .map(({ title, source }) => [title, source])
          .sort(),
      }),
    },
  };
}

/** The quarters that have a contact whose month is known. */
function quartersOf(contacts: readonly Row[], label: Sources['label']): string {
  const months = contacts.filter(({ date = '' }) => date.length > 4).map(({ date = '' }) => Number(date.slice(5, 7)));
  const has = [1, 2, 3, 4].map((quarter) => months.some((month) => Math.ceil(month / 3) === quarter));
  const count = has.filter(Boolean).length;
  const isToTheEnd = count > 0 && has.lastIndexOf(false) < has.indexOf(true);
  if (count === 4) return label('facts.every-quarter');
  if (isToTheEnd && count === 1) return label('facts.last-quarter');
  return label(isToTheEnd ? 'facts.last-quarters' : 'facts.some-quarters', { count: inWords(count) });
}

function agendaFigures({ rows, label }: Sources): Expected {
  const [agenda, encounters] = [rows('agenda'), rows('agenda-encounters')];
  const perSubject = groupedBy(agenda, ({ subject = '' }) => subject);
  const lists = [...new Set(agenda.map(({ encounter }) => encounter))];
  const cameUp = ({ reported = '' }: Row) => ['discussed', 'highlighted'].includes(reported);
  const unlisted = [...perSubject].filter(([, of]) => !of.some(cameUp));
  const onEvery = [...perSubject].filter(([, of]) => of.length === lists.length).map(([subject]) => subject);
  const wanting = agenda.filter(({ reported }) => reported === 'priority');
  const before = lists.filter((list) => !wanting.some(({ encounter }) => encounter === list));
  /** when the other lists that name a subject were made */
  const datesOf = (subject = ''): string => {
    const on = before.filter((list) => perSubject.get(subject)?.some(({ encounter }) => encounter === list));
    const dates = on.map((list) => encounters.find(({ id }) => id === list)?.when ?? '');
    // a year that the next has too is written once
    return inSentence.format(dates.map((date, i) => (date.slice(-5) === dates[i + 1]?.slice(-5) ? date.slice(0, -5) : date)));
  };
  return {
    facts: {
      'agenda-subjects': inWords(perSubject.size),
      'agenda-unlisted-count': inWords(unlisted.length),
      'agenda-proposed-count': inWords(unlisted.filter(([, of]) => of.some(({ reported }) => reported === 'proposed')).length),
      'lavrov-subjects': inWords(agenda.filter((row) => row.encounter === 'lavrov' && cameUp(row)).length),
      'agenda-recurring': inSentence.format(onEvery),
      ...Object.fromEntries(wanting.map(({ subject = '' }) => [`lists-${subject.toLowerCase().replaceAll(' ', '-')}`, datesOf(subject)])),
      'agenda-encounters-listed': inWords(lists.length),
      'agenda-encounters': inWords(encounters.length),
    },
    charts: {
      'agenda-matrix': (shown) => ({
        shown: shown
          .flatMap(([subject, ...those]) => those.map((reported, i) => [subject, encounters[i]?.id, reported]))
          .filter(([, , reported = '']) => !['–', label('agenda-matrix.no-list')].includes(reported))
          .sort(),
        wanted: agenda.map(({ subject, encounter, reported }) => [subject, encounter, reported]).sort(),
      }),
    },
  };
}

function statementFigures({ recordYear, years, amountOf }: Trade, { rows }: Sources): Expected {
  const statements = rows('trade-statements');
  const totals = statements.filter(({ measure, certain }) => measure === 'total' && certain === 'yes');
  const partOf = (measure: string, { period, who }: Row) =>
    statements.find((row) => row.measure === measure && row.period === period && row.who === who);
  // exports and imports without a total of the same speaker
  const sums = statements.flatMap((row) => {
    const imports = partOf('imports', row);
    return row.measure === 'exports' && imports && !partOf('total', row)
      ? [{ ...row, usd_million: String(Number(row.usd_million) + Number(imports.usd_million)) } as Row]
      : [];
  });
  // the chart begins with the first fiscal year, but shows the record
  const fiscal = totals.filter(({ span }) => span === 'fiscal').map(({ start_year: year }) => Number(year));
  const first = fiscal.length > 0 ? Math.min(...fiscal, Number(recordYear)) : 0;
  const summed = sums.filter(({ span }) => span === 'calendar');
  const implied = years.filter(
    ({ basis, year }) => basis === 'derived' && Number(year) >= first && summed.some(({ start_year: of }) => of === year),
  );
  return {
    facts: {
      'statements-count': inWords(statements.length),
      'statements-totals': inWords(totals.length),
      ...Object.fromEntries(
        sums.map(({ start_year: year, usd_million: value }) => [`trade-sum-${year}`, `$${grouped(Number(value))} million`]),
      ),
    },
    charts: {
      'trade-statements': (shown) => ({
        shown: columns(shown, 0, 1, 3).map(([period, value, who], i) => [
          period,
          figureIn(value),
          i < statements.length + summed.length ? who : '',
        ]),
        wanted: [
          ...[...statements, ...summed].map(({ period, usd_million: value, who }) => [period, grouped(Number(value)), who]),
          ...implied.map((row) => [row.year, grouped(amountOf(row)), '']),
        ],
      }),
    },
  };
}

function recordFigures({ rows, label }: Sources): Expected {
  const claims = rows('claims');
  const formal = rows('milestones').filter(({ status, kind = '' }) => status === 'held' && ['agreement', 'body', 'seat'].includes(kind));
  const counted = rows('record-events').filter(
    ({ date, kind, status, between }) =>
      date &&
      !date.endsWith('s') &&
      ((kind === 'seat' && status === 'granted') ||
        (between === 'states' && `${kind} ${status}`.match(/^(agreement signed|body created)$/))),
  );
  const ofKind = (wanted: string) => inWords(counted.filter(({ kind }) => kind === wanted).length);
  const verdicts = ['confirmed', 'nuanced', 'not confirmed', 'contradicted', 'not checked'];
  return {
    facts: {
      'record-count': inWords(counted.length),
      'record-agreements': ofKind('agreement'),
      'record-bodies': ofKind('body'),
      'record-seats': ofKind('seat'),
      'record-first-year': counted.map(yearOf).sort()[0] ?? '',
      'claims-count': inWords(claims.length),
      'claims-tested': inWords(claims.filter(({ verdict }) => verdict !== 'not checked').length),
      ...Object.fromEntries(
        verdicts.map((wanted) => [
          `claims-${wanted.replace(' ', '-')}`,
          inWords(claims.filter(({ verdict }) => verdict === wanted).length),
        ]),
      ),
    },
    charts: {
      'agreements-count': (shown) => ({
        shown: columns(shown, 1, 3).sort(),
        wanted: [
          ...formal.map(({ title }) => [title, label('charts.article')]),
          ...counted.map(({ title }) => [title, label('charts.record')]),
        ].sort(),
      }),
    },
  };
}

/** The figures in sentences of a page that are not what they should be, a line each. */
export function wrongFigures(page: Node, facts: Expected['facts']): string[] {
  return withAttribute(page, 'data-fact')
    .map((figure) => ({ name: (getAttribute(figure, 'data-fact') ?? '').replace('^', ''), text: textOf(figure) }))
    .filter(({ name, text }) => facts[name]?.trim().toLowerCase() !== text.toLowerCase())
    .map(({ name, text }) => `${name}: expected ${facts[name] ?? 'an entry of tests/expected-figures.ts'}, got ${text}`);
}
