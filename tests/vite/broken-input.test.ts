import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { mapNames } from '../../src/data/maps.ts';
import { facts } from '../../src/facts/facts.ts';
import { timelineNames } from '../../src/timeline/timeline-options.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { fixtureSlides, fixtureTables } from '../fixture.ts';
import { ProjectCopy } from '../project.ts';

const tradeFacts = [...facts(fixtureTables).keys()].filter((name) => name.startsWith('trade'));

const broken = [
  {
    what: 'an unknown fact',
    from: '<data data-fact="trade-2020"></data>',
    to: '<data data-fact="trade-2022"></data>',
    says: `3: data-fact: expected one of ${tradeFacts.join(', ')}, got "trade-2022"`,
  },
  {
    what: 'an unknown chart',
    from: 'data-chart="trade-growth"',
    to: 'data-chart="trade"',
    says: `4: data-chart: expected one of ${[...charts.keys()].join(', ')}, got "trade"`,
  },
  {
    what: 'an unknown map',
    from: 'data-map="pakstream"',
    to: 'data-map="silk-road"',
    says: `10: data-map: expected one of ${mapNames.join(', ')}, got "silk-road"`,
  },
  {
    what: 'an unknown timeline',
    from: 'data-timeline="foundation"',
    to: 'data-timeline="future"',
    says: `16: data-timeline: expected one of ${timelineNames.join(', ')}, got "future"`,
  },
  {
    what: 'an unknown source',
    from: 'data-cite="news"',
    to: 'data-cite="newspaper"',
    says: '5: data-cite: expected an id of assets/data/sources.csv, got "newspaper"',
  },
  { what: 'a slide without an id', from: '<section id="pipeline" ', to: '<section ', says: '8: section: expected an id, got none' },
  {
    what: 'a slide without a heading',
    from: '<h2>A pipeline is planned</h2>',
    to: '',
    says: '8: pipeline: expected one heading (<h2>, on the title <h1>), got none',
  },
  {
    what: 'a slide without notes',
    from: '<aside class="notes">',
    to: '<aside class="remarks">',
    says: '2: trade: expected speaker notes in <aside class="notes">, got none',
  },
  {
    what: 'a slide without a source',
    from: ' data-source="2.1 2.2"',
    to: '',
    says: '8: pipeline: data-source: expected paragraphs such as "1.3", or "own", got none',
  },
  {
    what: 'a file without its section of the article',
    from: '<section data-section="1" ',
    to: '<section ',
    says: '1: expected one <section data-section="0" data-title="…">, got none',
  },
  {
    what: 'a tag that is not closed',
    from: '<h2>What was counted</h2>',
    to: '<h2><b>What was counted</b</h2>',
    says: '15: expected well-formed HTML, got end tag with attributes',
  },
  {
    what: 'a figure typed by hand',
    from: '<p>No base year is given',
    to: '<p>Up 50% in a year',
    says: '5: expected <data data-fact="growth-2020"></data>, got "50%" typed by hand',
  },
  {
    what: 'a link to a slide that is not there',
    from: 'href="#counted"',
    to: 'href="#count"',
    says: '11: href: expected the id of a slide, got "#count"',
  },
];

/** What the build says of the fixture's slides with one place of the second file changed: a line for each problem. */
function problemsAfter(from: string, to: string): readonly string[] {
  const files = fixtureSlides.map((file, index) => {
    if (index !== 1) return file;
    const text = file.text.replace(from, () => to);
    if (text === file.text) throw new Error(`expected ${JSON.stringify(from)} in the fixture, got none`);
    return { ...file, text };
  });
  try {
    assemble(files, fixtureTables, { notes: true });
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

test('the fixture itself has no problem', () => {
  expect(() => assemble(fixtureSlides, fixtureTables, { notes: true })).not.toThrow();
});

test.each(broken)('$what stops the build with its file, its line and what was expected', ({ from, to, says }) => {
  expect(problemsAfter(from, to)).toContain(`slides/1-trade.html:${says}`);
});

test('every paragraph of the article needs a slide that names it', () => {
  expect(problemsAfter('own 3.1 3.2', 'own 3.2')).toContain(
    'slides:1: data-source: expected every paragraph of the article, got none for 3.1',
  );
});

test('an editor hears of every problem at once', () => {
  expect(problemsAfter('<h2>A pipeline is planned</h2>\n    <figure data-map="pakstream">', '<figure data-map="pak">')).toHaveLength(3);
});

const project = new ProjectCopy();
afterAll(() => project.remove());

test('npm run build writes the message, nothing to dist/, and ends with status 1', () => {
  const table = 'assets/data/trade.csv';
  const text = readFileSync(join(project.folder, table), 'utf8');
  project.write(table, `${text}2021,n/a,reported,,1.3\n`);
  const { status, output } = project.run('build');
  const line = text.split('\n').length;
  expect(output.split('\n').map((one) => one.trim())).toContain(`${table}:${line}: usd_million: expected a number, got "n/a"`);
  expect(status).toBe(1);
  expect(existsSync(join(project.folder, 'dist'))).toBe(false);
});

test('a build leaves the exported documents, and one that fails all of dist/, as they were', () => {
  const table = 'assets/data/trade.csv';
  project.restore(table);
  const documents = ['dist/deck.pdf', 'dist/handout.pdf', 'dist/script.pdf'];
  for (const file of documents) project.write(file, 'written before');
  expect(project.run('build').status).toBe(0);
  expect(documents.map((file) => project.read(file))).toEqual(documents.map(() => 'written before'));
  const before = contentsOf(join(project.folder, 'dist'));
  expect(before.has('index.html') && before.has('deck.html')).toBe(true);

  project.setTradeOf2020('n/a');
  expect(project.run('build').status).toBe(1);
  expect(contentsOf(join(project.folder, 'dist'))).toEqual(before);
});

/** The contents of every file in a folder, in hexadecimal, by its path. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), 'hex')]));
}
