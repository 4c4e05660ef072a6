import { expect, test } from 'vitest';
import { fixtureTexts } from '../fixture.ts';
import { tablesMessage } from './texts.ts';

const path = (name: string) => `assets/data/${name}.csv`;

test.each([
  ['trade', '2020,600,', '2020,0.5,', '4: usd_million: expected a number from 1 to 10,000, got "0.5"'],
  ['trade', '2020,600,', '2020,790000,', '4: usd_million: expected a number from 1 to 10,000, got "790000"'],
  ['trade', '2020,600,', '2020,790.00000000001,', '4: usd_million: expected at most 9 digits and 4 decimals, got "790.00000000001"'],
  ['trade', '2020,600,', '2020,1e3,', '4: usd_million: expected a number, got "1e3"'],
  ['trade', '2020 / 6', '2020 / 0.5', '2: formula: expected a divisor from 1.01 to 100, got "0.5"'],
  ['trade', '2020 / 6', '2020 / 999999', '2: formula: expected a divisor from 1.01 to 100, got "999999"'],
  ['pipeline', 'cost,1.8,', 'cost,2500,', '2: value: expected a number from 0.1 to 100, got "2500"'],
  ['pipeline', 'length,1200,', 'length,110000,', '3: value: expected a number from 1 to 20,000, got "110000"'],
  ['pipeline', 'capacity_factor,2,', 'capacity_factor,0.2,', '4: value: expected a number from 1 to 100, got "0.2"'],
  [
    'milestones',
    'first-visit,First visit,1999',
    'first-visit,First visit,2029',
    '2: date: expected one up to 2022-02-24, the day of the article, for what was held, got "2029"',
  ],
  ['trade-statements', '1998,1998,', '1998,1999,', '3: start_year: expected the first year of the period "1998", got "1999"'],
  [
    'trade-statements',
    'FY2012-13,2012,',
    'FY2012-13,2013,',
    '5: start_year: expected the first year of the period "FY2012-13", got "2013"',
  ],
  ['trade-statements', 'A chamber,,report', 'A chamber,,', '4: sources: expected ids of sources.csv, got ""'],
  ['trade', 'unstated,,derived,2020 / 6', 'unstated,100,reported,', '2: basis: expected one of derived, got "reported"'],
  ['trade', '2020 / 6', '2020 / 6.5', '2: formula: expected a whole divisor, got "6.5"'],
  ['trade', '2020 / 1.5', '2020 / 1', '3: formula: expected a divisor from 1.01 to 100, got "1"'],
  ['trade', '2019,,derived,2020 / 1.5', '2019,650,reported,', '3: usd_million: expected less than the 600 of 2020, got "650"'],
  [
    'trade',
    /$/,
    '2018,500,reported,,1.3\n2017,,derived,2018 / 2,1.3\n',
    '6: formula: expected the year 2020, from which other rows are derived, got "2018"',
  ],
  ['trade', '2020,600,', '2029,600,', '4: year: expected a year from 1947 to 2026, got "2029"'],
  ['pipeline', 'cost,1.8,', 'cost,0.2,', '2: value: expected a cost of 1 to 12 years of the trade of $600 million, got "0.2"'],
  ['pipeline', 'cost,1.8,', 'cost,18,', '2: value: expected a cost of 1 to 12 years of the trade of $600 million, got "18"'],
  [
    'milestones',
    '1990s,decade,body',
    '2020s,decade,body',
    '3: date: expected one up to 2022-02-24, the day of the article, for what was held, got "2020s"',
  ],
  ['milestones', 'Gas pact', 'a'.repeat(300), `10: title: expected shorter words, got "${'a'.repeat(40)}…"`],
  ['milestones', 'Gas pact', 'word '.repeat(60), `10: title: expected at most 160 letters, got "${'word '.repeat(8)}… of 299"`],
  [
    'record-events',
    '2016-09-24,2016-10-10',
    '2016-09-24,2017-10-10',
    '9: until: expected a day within 31 days of the date, got "2017-10-10"',
  ],
  ['record-events', '1997,,year', '2029,,year', '2: date: expected a year from 1947 to 2026, got "2029"'],
  ['timeline-dates', 'exercise,', 'exercises,', '2: milestone: expected an id of milestones.csv, got "exercises"'],
  ['timeline-dates', ',,,14', ',2021-10-05,2021-09-21,', '2: to: expected a day from 2021-10-05 on, got "2021-09-21"'],
  [
    'timeline-dates',
    ',,,14',
    ',2012-09-21,2012-10-05,',
    '2: from: expected days within the date of "exercise" in milestones.csv, "2021", got "2012-09-21" to "2012-10-05"',
  ],
  ['timeline-dates', ',own', ',article', '2: reading: expected one of own, got "article"'],
  [
    'timeline-dates',
    'exercise,in Russia,,,14,,own',
    'gas-pact,in July,,,,,own',
    '2: reading: expected nothing, as the date of "gas-pact" in milestones.csv is no year or decade, got "own"',
  ],
  ['claims', 'July 2021.,report', 'July 2021.,', '3: sources: expected ids of sources.csv, got ""'],
  ['agenda', 'Security,jmcc', 'security,jmcc', '3: subject: expected one spelling, got "Security" and "security"'],
  ['map-lines', 'harbour market,0.1', 'harbour market,1000000', '2: bend: expected a number from -1 to 1 or nothing, got "1000000"'],
  ['map-lines', 'harbour market', 'harbour px:9999999:0', '2: points: expected a number from -2560 to 2560 or nothing, got "9999999"'],
  ['map-labels', ',0,36,', ',0,36000,', '2: dy: expected a number from -2560 to 2560 or nothing, got "36000"'],
  ['map-labels', 'city,harbour,', 'numbered,harbour,trade', '2: text: expected a number and words such as "1 trade", got "trade"'],
  ['map-labels', 'city,harbour,', 'numbered,harbour,1', '2: text: expected a number and words such as "1 trade", got "1"'],
  ['map-areas', 'pakistan,pakistan,', 'pakistan,pakistan,no', '2: outlined: expected one of yes, got "no"'],
  ['map-labels', 'city,harbour,', 'scale,harbour,far', '2: text: expected a number, got "far"'],
  ['pipeline', '2021-07-15', '2022-07-15', '5: value: expected a day up to 2022-02-24, the day of the article, got "2022-07-15"'],
  ['pipeline', 'operational,2023', 'operational,2019', '6: value: expected a year from 2022 on, as it is still to come, got "2019"'],
  ['agenda', 'Energy,lavrov', 'Green  energy,lavrov', '4: subject: expected single, plain spaces, got "Green  energy"'],
  ['agenda', 'Energy,lavrov', 'Green\u00a0energy,lavrov', '4: subject: expected single, plain spaces, got "Green\u00a0energy"'],
  ['milestones', 'Gas pact', '<b>Gas</b> pact', '10: title: expected words without markup, got "<b>Gas</b> pact"'],
  ['milestones', 'Gas pact', 'Gas &amp; oil', '10: title: expected words without markup, got "Gas &amp; oil"'],
  ['agenda', 'Trade,lavrov', '#REF!,lavrov', '2: subject: expected words or a number, got "#REF!" of a spreadsheet'],
  ['trade', '2020,600,', '2020,=SUM(B2:B3),', '4: usd_million: expected words or a number, got "=SUM(B2:B3)" of a spreadsheet'],
  ['milestones', 'Gas pact', '"Gas\npact"', '11: title: expected one line, got a line break after "Gas"'],
])('%s.csv with "%s" changed to "%s" is refused with its line', (name, from, to, expected) => {
  expect(tablesMessage(path(name), from, to).split('\n')).toContain(`${path(name)}:${expected}`);
});

test.each([
  ['FY2012-13,2012,fiscal', 'FY2012-15,2012,fiscal', 'FY2012-13'],
  ['FY2012-13,2012,fiscal', '2012,2012,fiscal', 'FY2012-13'],
  ['1998,1998,calendar', 'FY1998-99,1998,calendar', '2012'],
  ['Jan–Oct 2018', 'Oct–Jan 2018', 'Jan–Oct 2018'],
  ['Jan–Oct 2018', 'Jan-Oct 2018', 'Jan–Oct 2018'],
  ['Jan–Oct 2018,2018,calendar part', 'Jul 2019–Apr 2018,2019,fiscal part', 'Jul 2019–Apr 2020'],
  ['Jan–Oct 2018,2018,calendar part', 'Jul 2018–Aug 2019,2018,fiscal part', 'Jul 2019–Apr 2020'],
])('a period that is written or runs another way is refused: %s changed to %s', (from, to, example) => {
  expect(tablesMessage(path('trade-statements'), from, to)).toMatch(
    new RegExp(`trade-statements\\.csv:\\d+: period: expected one such as "${example}", as the span is [a-z ]+, got "`),
  );
});

test.each([
  ['sources', 1],
  ['places', 1],
  ['agenda-encounters', 1],
  ['milestones', 1],
])('%s.csv without rows is one problem, not one for each row that names it', (name, problems) => {
  expect(tablesMessage(path(name), /\n[\s\S]*$/, '\n')).toMatch(new RegExp(`^${problems} problem\n`));
});

test('rows of empty cells, which Excel leaves at the end of a table, are no rows', () => {
  expect(tablesMessage(path('trade'), /$/, ',,,,\n,,,,\n')).toBe('nothing was wrong');
});

test('what is planned may lie after the article', () => {
  expect(tablesMessage(path('milestones'), 'Next visit,,undated,visit,planned', 'Next visit,2023,year,visit,planned')).toBe(
    'nothing was wrong',
  );
});

test.each([
  ['trade', 'a year that is reported, and rows derived from it for the year before and for "unstated"'],
  ['milestones', 'a contact that was held in a year'],
  ['agenda', 'a subject that was discussed in the encounter "lavrov"'],
  ['pipeline', 'cost, length, capacity_factor, signed and operational'],
  ['claims', 'a claim and what the record says'],
  ['sources', 'the pages that the other tables and the slides name'],
  ['trade-statements', 'a statement of total trade in a calendar or fiscal year'],
])('%s.csv without rows is answered with the rows it needs', (name, needs) => {
  const message = tablesMessage(path(name), /\n[\s\S]*$/, '\n');
  expect(message.split('\n')).toContain(`${path(name)}:1: expected rows (${needs}), got a header alone`);
});

test.each([
  ['trade', /unstated.*\n/, 'year: expected a row for unstated, got none'],
  ['trade', /2019.*\n/, 'year: expected a row for 2019, got none'],
  ['agenda', /Security,visit.*\n/, 'subject: expected one that comes up in every encounter of the table, got none'],
  ['record-events', /^.*,(signed|created|granted),.*\n/gm, 'status: expected an agreement, body or seat that counts, got none'],
  ['trade-statements', /^.*,total,.*,yes,.*\n/gm, 'certain: expected a total that is certain, got none'],
  ['agenda', /.*,lavrov,discussed.*\n/g, 'encounter: expected a subject that was discussed in the encounter "lavrov", got none'],
])('%s.csv without the rows %s is refused', (name, rows, expected) => {
  expect(tablesMessage(path(name), rows, '').split('\n')).toContain(`${path(name)}:1: ${expected}`);
});

test('milestones.csv without a dated contact is refused', () => {
  const header = fixtureTexts[path('milestones')]?.split('\n')[0] ?? '';
  const row = 'exercises,Joint military exercises,,undated,exercise,held,Pakistan and Russia,,1.2,';
  const message = tablesMessage(path('milestones'), /[\s\S]*/, `${header}\n${row}\n`);
  expect(message).toContain(`${path('milestones')}:1: date: expected a contact that was held in a year, got none`);
});
