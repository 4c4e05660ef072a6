import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lineOf, ProjectCopy } from '../project.ts';

const project = new ProjectCopy();
afterAll(() => project.remove());

const slides = 'slides/1-post-cold-war.html';
const broken = [
  {
    kind: 'a bad cell',
    file: 'assets/data/trade.csv',
    from: '2020,790,',
    to: '2020,n/a,',
    says: 'assets/data/trade.csv:4: usd_million: expected a number, got "n/a"',
  },
  {
    kind: 'a duplicate key',
    file: 'assets/data/milestones.csv',
    from: '\nexercises,',
    to: '\nsharif-1999,',
    says: 'assets/data/milestones.csv:7: expected a new row, got "sharif-1999" again, as in line 3',
  },
  {
    kind: 'an unknown fact',
    file: slides,
    from: '<data data-fact="trade-2020"></data> in 2020, up',
    to: '<data data-fact="trade-2022"></data> in 2020, up',
    says: `${slides}:${lineOf(slides, '<data data-fact="trade-2020"></data> in 2020, up')}: data-fact: expected one of trade-2020, trade-2020-short, trade-2019, trade-2019-short, trade-base, trade-base-short, got "trade-2022"`,
  },
  {
    kind: 'an unknown chart',
    file: slides,
    from: 'data-chart="trade-growth"',
    to: 'data-chart="trade"',
    says: `${slides}:${lineOf(slides, 'data-chart="trade-growth"')}: data-chart: expected one of trade-growth, contacts-by-year, agreements-cumulative, pipeline-scale, contacts-2021, agenda-matrix, trade-statements, got "trade"`,
  },
  {
    kind: 'an unknown map',
    file: 'slides/3-projections.html',
    from: 'data-map="corridor"',
    to: 'data-map="silk-road"',
    says: `slides/3-projections.html:${lineOf('slides/3-projections.html', 'data-map="corridor"')}: data-map: expected one of title, pakstream, greater-eurasia, corridor, afghanistan, priorities, got "silk-road"`,
  },
  ...['2021 2031', '2020 1990s', 'now 2022'].map((span) => ({
    kind: `the years "${span}", which are not on the line,`,
    file: slides,
    from: 'data-span="1990s 2020"',
    to: `data-span="${span}"`,
    says: `${slides}:${lineOf(slides, 'data-span="1990s 2020"')}: data-span: expected two years from 1990 to 2022 such as "1990s 2020", got "${span}"`,
  })),
  {
    kind: 'an unknown source name',
    file: slides,
    from: 'data-cite="commission-2010"',
    to: 'data-cite="commission"',
    says: `${slides}:${lineOf(slides, 'data-cite="commission-2010"')}: data-cite: expected an id of assets/data/sources.csv, got "commission"`,
  },
  {
    kind: 'a slide without an id',
    file: slides,
    from: '<section id="baby-steps" ',
    to: '<section ',
    says: `${slides}:${lineOf(slides, '<section id="baby-steps"')}: section: expected an id, got none`,
  },
  {
    kind: 'a slide without a heading',
    file: slides,
    from: '<h2>Each helped the other through a door, the article says</h2>',
    to: '',
    says: `${slides}:${lineOf(slides, '<section id="open-doors"')}: open-doors: expected one heading (<h2>, on the title <h1>), got none`,
  },
  {
    kind: 'a slide without notes',
    file: slides,
    from: '<aside class="notes">',
    to: '<aside class="remarks">',
    says: `${slides}:${lineOf(slides, '<section id="foundation"')}: foundation: expected speaker notes in <aside class="notes">, got none`,
  },
  {
    kind: 'a slide without a source',
    file: slides,
    from: 'id="foundation" class="slide-opening" data-surface="dark" data-source="1.1 1.3"',
    to: 'id="foundation" class="slide-opening" data-surface="dark"',
    says: `${slides}:${lineOf(slides, '<section id="foundation"')}: foundation: data-source: expected paragraphs such as "1.3", or "own", got none`,
  },
  {
    kind: 'a file without its section of the article',
    file: slides,
    from: '<section data-section="1" ',
    to: '<section ',
    says: `${slides}:1: expected one <section data-section="0" data-title="…">, got none`,
  },
  {
    kind: 'a tag that is not closed',
    file: slides,
    from: '<span class="slide-label">1990s</span>',
    to: '<span class="slide-label">1990s</span',
    says: `${slides}:${lineOf(slides, '<span class="slide-label">1990s</span>')}: expected well-formed HTML, got end tag with attributes`,
  },
  {
    kind: 'a figure typed by hand',
    file: slides,
    from: '<p>is how the article sums up the growth; it gives no base year</p>',
    to: '<p>up 45% in a year</p>',
    says: `${slides}:${lineOf(slides, '<p>is how the article sums up')}: expected <data data-fact="growth-2020"></data>, got "45%" typed by hand`,
  },
  {
    kind: 'a link to a slide that is not there',
    file: slides,
    from: 'href="#method"',
    to: 'href="#methods"',
    says: `${slides}:${lineOf(slides, 'href="#method"')}: href: expected the id of a slide, got "#methods"`,
  },
];

test.each(broken)(
  '$kind stops the build with its file, its line and what was expected',
  ({ file, from, to, says }) => {
    project.edit(file, from, to);
    const { status, output } = project.build();
    project.restore(file);
    expect(output.split('\n').map((line) => line.trim())).toContain(says);
    expect(status).toBe(1);
    expect(existsSync(join(project.folder, 'dist'))).toBe(false);
  },
  60_000,
);
