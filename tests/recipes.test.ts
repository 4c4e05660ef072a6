import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { recordTrade, tradeYears } from '../src/data/trade.ts';
import { factNamed, facts } from '../src/facts/facts.ts';
import { talkLimits } from '../src/vite/check-talk.ts';
import { elements, getAttribute, hasClass, textOf, withAttribute } from '../src/vite/markup.ts';
import { projectSlides, projectTables } from '../src/vite/project-files.ts';
import { provenanceOf } from '../src/vite/provenance.ts';
import { projectClasses } from '../src/vite/style-classes.ts';
import { uncitedPages, unshownClaims } from './left-over.ts';
import { assembleProject, ProjectCopy, root } from './project.ts';

// Performs the recipes of README.md, one after the other, in one copy of the project. The last tests check what they have made of it.

const copy = new ProjectCopy({ checks: true });
afterAll(() => copy.remove());

/** The deck of the copy as the build assembles it. @throws ContentError as the build does */
const assembled = () => parseFragment(assembleProject(copy.folder, { notes: true, limits: talkLimits }).slides);
const idsOf = (page: ReturnType<typeof assembled>) => withAttribute(page, 'data-source').map((slide) => getAttribute(slide, 'id') ?? '');
const fact = (name: string) => factNamed(facts(projectTables(copy.folder)), name).text;

/** A slide of the copy as its file has it. */
interface Written {
  readonly file: string;
  readonly id: string;
  /** the whole section with its white space in front */
  readonly text: string;
  readonly sources: readonly string[];
  readonly noteWords: number;
}

function writtenSlides(): Written[] {
  return projectSlides(copy.folder).flatMap(({ file, text }) =>
    [...text.matchAll(/\n*^ {2}<section id="([^"]+)"[\s\S]*?^ {2}<\/section>\n/gm)].map(([section, id = '']) => {
      const [slide] = elements(parseFragment(section), ({ tagName }) => tagName === 'section');
      if (!slide) throw new Error(`expected a section in ${file}, got none`);
      const [notes] = elements(slide, (element) => hasClass(element, 'notes'));
      const sources = (getAttribute(slide, 'data-source') ?? '').split(' ');
      return { file, id, text: section, sources, noteWords: notes ? textOf(notes).split(' ').length : 0 };
    }),
  );
}

/** Unit tests of the copy that neither build, serve nor export it, which takes a minute and more. */
const quickTests = [
  ...['article', 'facts', 'figures-follow-tables', 'imports', 'published-figures', 'words-in-code'].map((name) => `tests/${name}.test.ts`),
  ...['charts', 'data', 'maps', 'page', 'paper', 'service-worker', 'speaker', 'sync', 'timeline'].map((folder) => `tests/${folder}/`),
  'tests/vite/content.test.ts',
  'tests/vite/limits.test.ts',
  'tests/vite/provenance.test.ts',
];

const recipes = readFileSync(join(root, 'README.md'), 'utf8').split('## Recipes')[1]?.split('\n## ')[0] ?? '';

test('the README has recipes of at most five steps', () => {
  const each = [...recipes.matchAll(/^\*\*(.+)\*\*$/gm)].map(([, title]) => title);
  expect(each).toEqual([
    'Change a sentence',
    'Change a word in a chart',
    'Add a row',
    'Add a slide',
    'Remove a slide',
    'Add an image',
    'Add a chart',
    'Add a theme',
  ]);
  for (const text of recipes.split(/^\*\*.+\*\*$/m).slice(1)) {
    const steps = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(steps).toEqual(steps.map((_, i) => i + 1));
    expect(steps.length).toBeLessThanOrEqual(5);
  }
});

test('change a sentence', () => {
  const before = writtenSlides();
  const shortest = before.toSorted((a, b) => a.noteWords - b.noteWords)[0];
  if (!shortest) throw new Error('expected slides, got none');
  const start = /<aside class="notes">\s*<p>/.exec(shortest.text)?.[0] ?? '';
  const say = (sentence: string) =>
    copy.write(
      shortest.file,
      projectText(shortest.file).replace(shortest.text, () => shortest.text.replace(start, `${start}${sentence} `)),
    );
  const projectText = (file: string) => readFileSync(join(root, file), 'utf8');

  say(`It came to ${fact('trade-2020')}.`);
  expect(assembled).toThrow(new RegExp(`${shortest.file}:\\d+: expected <data data-fact="trade-2020"></data>, got .* typed by hand`));
  say('It came to <data data-fact="trade-2020"></data>.');
  expect(textOf(assembled())).toContain(`It came to ${fact('trade-2020')}.`);
});

test('change a word in a chart', () => {
  const file = 'assets/data/labels.csv';
  const [key, before = ''] = /^pipeline-scale\.bracket,(.*)$/m.exec(copy.read(file)) ?? [];
  if (!key) throw new Error('expected the label pipeline-scale.bracket, got none');
  const line = copy.read(file).slice(0, copy.read(file).indexOf(key)).split('\n').length;
  const filledIn = [...before.matchAll(/\{(\w+)/g)].map(([, name]) => `\\{${name}\\}`).join(' ');
  copy.edit(file, before, before.replace('{cost}', '{price}'));
  expect(assembled).toThrow(new RegExp(`${file}:${line}: text: expected ${filledIn}, got "`));
  copy.edit(file, '{price}', '{cost} in all');
  const [caption = ''] = /^pipeline-scale\.caption,.*$/m.exec(copy.read(file)) ?? [];
  copy.edit(file, caption, 'pipeline-scale.caption,How many years of trade it costs');
  expect(textOf(assembled())).toContain('How many years of trade it costs');
  // words that several charts share, and words in sentences
  for (const reworded of ['charts.article', 'charts.record', 'facts.implied-by-growth', 'hatch.record-bar'])
    copy.edit(file, new RegExp(`^${reworded},.*$`, 'm'), `${reworded},words of ${reworded}`);
  expect(textOf(assembled())).toContain('words of charts.article');
});

test('add a row', () => {
  const was = facts(projectTables(copy.folder));
  const year = factNamed(was, 'busiest-year').text;
  const table = 'assets/data/milestones.csv';
  const row: Readonly<Record<string, string>> = {
    ...{ id: 'new-talks', title: 'New talks', date: `${year}-10`, precision: 'month', kind: 'meeting', status: 'held' },
    ...{ parties: 'Both', source: '2.2' },
  };
  const [header = ''] = copy.read(table).split('\n');
  const line = header.split(',').map((column) => row[column] ?? '');
  copy.write(table, `${copy.read(table)}${line.join()}\n`);
  expect(fact('busiest-count')).not.toBe(factNamed(was, 'busiest-count').text);
  // a year more of trade, and one reported that was derived
  const { trade } = projectTables(copy.folder);
  const record = recordTrade(trade).year;
  const last = Math.max(...tradeYears(trade).map(({ year }) => year));
  copy.edit(
    'assets/data/trade.csv',
    new RegExp(`^${record - 1},.*$`, 'm'),
    `${record - 1},321,reported,,1.3\n${last + 1},640,reported,,1.3`,
  );
  expect(fact('trade-2019')).toBe('$321 million');
  expect(textOf(assembled())).toContain('New talks');
});

test('add a slide', () => {
  const before = writtenSlides();
  const classesOf = (id: string) =>
    [...(projectClasses(copy.folder).ownClasses ?? [])].flatMap(([name, ids]) => (ids.includes(id) ? [name] : []));
  // one that is words alone, with classes that only its own style sheet has
  const model = before
    .slice(1)
    .find(({ id, text }) => !text.includes('<figure') && classesOf(id).some((name) => text.includes(`class="${name}`)));
  if (!model) throw new Error('expected a slide with a style sheet of its own, got none');
  const added = model.text
    .replace(`id="${model.id}"`, 'id="new-slide"')
    .replace(/(<h2[^>]*>)[\s\S]*?<\/h2>/, '$1A slide that a recipe has added</h2>');
  copy.edit(model.file, model.text, `${model.text}${added}`);
  const styled = () => assembleProject(copy.folder, { notes: true, ...projectClasses(copy.folder) });
  expect(styled).toThrow(
    new RegExp(
      `${model.file}:\\d+: class: expected a class that is styled on the slide "new-slide", got .* of src/styles/slides/${model.id}.css: ` +
        'copy that sheet to src/styles/slides/new-slide.css and change the id in it',
    ),
  );
  const sheet = copy.read(`src/styles/slides/${model.id}.css`);
  copy.write('src/styles/slides/new-slide.css', sheet.replaceAll(`[data-slide="${model.id}"]`, '[data-slide="new-slide"]'));
  expect(styled).not.toThrow();
  const after = idsOf(assembled());
  expect(after).toHaveLength(before.length + 1);
  expect(after[after.indexOf(model.id) + 1]).toBe('new-slide');
});

/**
 * Slides that can go without a paragraph that no other slide has. The last comes first, as those behind the talk are no part of its length, which
 * has limits.
 *
 * @param options.alone whether they may have sources that no other slide has
 */
function spareSlides({ alone = false } = {}): Written[] {
  const slides = writtenSlides();
  const citesOf = ({ text }: Written) => [...text.matchAll(/data-(?:cite|sources)="([^"]+)"/g)].flatMap(([, ids = '']) => ids.split(/,? /));
  return slides
    .slice(1)
    .toReversed()
    .filter((slide) => {
      const others = slides.filter(({ id }) => id !== slide.id);
      const told = slide.sources.every((source) => source === 'own' || others.some(({ sources }) => sources.includes(source)));
      const cited = citesOf(slide).every((source) => others.some((other) => citesOf(other).includes(source)));
      return told && (alone || cited) && others.some(({ file }) => file === slide.file);
    });
}

/** The slides with a link to one. */
const linksTo = ({ id }: Written) => writtenSlides().filter((slide) => slide.id !== id && slide.text.includes(`href="#${id}"`));

function removeSlide({ id, file, text }: Written): void {
  copy.edit(file, text, '');
  copy.delete(`src/styles/slides/${id}.css`);
}

test('remove a slide: one that links lead to is named with the lines of the links, and goes once they lead elsewhere', () => {
  const linked = spareSlides().find((slide) => linksTo(slide).length > 0);
  if (!linked) throw new Error('expected a slide that a link leads to, got none');
  const files = linksTo(linked).map(({ file }) => file);
  removeSlide(linked);
  expect(assembled).toThrow(new RegExp(`slides/[^:]+:\\d+: href: expected the id of a slide, got "#${linked.id}"`));
  const [title] = writtenSlides();
  for (const file of files) copy.write(file, copy.read(file).replaceAll(`href="#${linked.id}"`, `href="#${title?.id}"`));
  expect(idsOf(assembled())).not.toContain(linked.id);
});

test('remove a slide: one with a chart and one with a map go with their style sheets', () => {
  const removed = ['data-chart=', 'data-map='].map((kind) => {
    const gone = spareSlides().find((slide) => slide.text.includes(kind) && linksTo(slide).length === 0);
    if (!gone) throw new Error(`expected a slide with ${kind} that no link leads to, got none`);
    removeSlide(gone);
    return gone.id;
  });
  const left = idsOf(assembled());
  expect(removed.filter((id) => left.includes(id))).toEqual([]);
});

test('remove a slide: one that alone shows a claim goes with the rows that the tests name then', () => {
  // what the slides removed before have left over
  deleteRows(unshownClaims(copy.folder));
  const { slides } = provenanceOf(projectSlides(copy.folder), projectTables(copy.folder));
  const claimsOf = (id: string) => slides[id]?.claims ?? [];
  const gone = spareSlides({ alone: true }).find((slide) => {
    const others = writtenSlides().filter(({ id }) => id !== slide.id);
    const own = claimsOf(slide.id).filter((claim) => others.every(({ id }) => !claimsOf(id).includes(claim)));
    const told = own.some((claim) => others.some(({ text }) => text.includes(`data-verdict="${claim}"`)));
    return own.length > 0 && !told && linksTo(slide).length === 0;
  });
  if (!gone) throw new Error('expected a slide that alone shows a claim, got none');
  const claims = claimsOf(gone.id);
  removeSlide(gone);
  const lines = unshownClaims(copy.folder);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(claims.some((claim) => line.includes(`no slide shows the claim ${claim}: delete the row`))).toBe(true);
  deleteRows(lines);
  expect(unshownClaims(copy.folder)).toEqual([]);
  deleteRows(uncitedPages(copy.folder));
  expect(idsOf(assembled())).not.toContain(gone.id);
});

/** Deletes the rows that messages name: "assets/data/claims.csv line 3: …". */
function deleteRows(messages: readonly string[]): void {
  const places = messages.map((message) => /^(\S+) line (\d+): /.exec(message) ?? []);
  for (const [, file = '', line] of places.toReversed()) {
    const rows = copy.read(file).split('\n');
    copy.write(file, rows.toSpliced(Number(line) - 1, 1).join('\n'));
  }
}

test('add an image', () => {
  copy.write(
    'assets/recipe.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>A triangle</title><path d="M0 0h4v3z"/></svg>',
  );
  const slide = writtenSlides().find(({ id }) => id === 'new-slide');
  if (!slide) throw new Error('expected the slide that a recipe has added, got none');
  const image = '\n    <img src="../assets/recipe.svg" alt="A triangle">';
  copy.edit(slide.file, slide.text, slide.text.replace(/(<\/h2>)[\s\S]*?(\s*<aside class="notes">)/, `$1${image}$2`));
  const images = elements(assembled(), ({ tagName }) => tagName === 'img').map((one) => getAttribute(one, 'src'));
  expect(images).toEqual(['./assets/recipe.svg']);
});

test('add a chart', () => {
  const text = copy.read('src/charts/pipeline-scale.ts').replace('export function pipelineScale', 'export function recipeChart');
  copy.write('src/charts/recipe-chart.ts', text);
  copy.edit('src/charts/charts.ts', '\n\n', "\nimport { recipeChart } from './recipe-chart.ts';\n\n");
  copy.edit('src/charts/charts.ts', '\n]);', "\n  ['recipe-chart', recipeChart],\n]);");
  const last = writtenSlides().at(-1);
  if (!last) throw new Error('expected slides, got none');
  copy.edit(
    last.file,
    '    <aside class="notes">',
    '    <figure data-chart="recipe-chart"><figcaption>A caption</figcaption></figure>\n    <aside class="notes">',
  );
  copy.write(
    'tests/charts/recipe-chart.test.ts',
    `import { expect, test } from 'vitest';
import { recipeChart } from '../../src/charts/recipe-chart.ts';
import { fixtureTables } from '../fixture.ts';

test('recipe-chart: the summary is a sentence', () => {
  expect(recipeChart(fixtureTables).summary).toMatch(/\\.$/);
});
`,
  );
});

test('add a theme', () => {
  copy.edit('src/page/themes.ts', 'export const themes = [', "export const themes = ['sepia', ");
  const tokens = copy.read('src/styles/tokens.css');
  const blocks = tokens.match(/\[data-theme="light"\] \{[\s\S]*?\n *\}\n/g) ?? [];
  expect(blocks).toEqual([expect.stringMatching(/--ink: [\s\S]*--map-sea: /)]);
  copy.write('src/styles/tokens.css', `${tokens}\n${blocks.join('').replace('light', 'sepia')}`);
});

test('the files that the recipes name are there', () => {
  const named = [...recipes.matchAll(/`((?:src|tests|slides|assets)\/[^`\s]*)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter((path) => !copy.has(path.replace('NAME', 'recipe-chart').replace('ID', 'new-slide')));
  expect(missing).toEqual([]);
});

test('after all recipes and another trade figure lint, types and unused code have nothing to say', () => {
  copy.setTradeOf2020('812');
  for (const script of ['format', 'lint', 'types', 'unused']) {
    const { status, output } = copy.run(script);
    expect(status, `npm run ${script}:\n${output}`).toBe(0);
  }
});

test('after all recipes the deck is built, with the added slide, chart and theme in it', () => {
  const { status, output } = copy.build();
  expect(status, output).toBe(0);
  const deck = copy.read('dist/index.html');
  expect(deck).toContain('id="new-slide"');
  expect(deck).toMatch(/data-chart="recipe-chart"[^>]*>[\s\S]{0,200}aria-label="/);
  const [, sheet = ''] = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/.exec(deck) ?? [];
  expect(copy.read(`dist/${sheet}`)).toMatch(/\[data-theme="?sepia"?\]/);
});

test('after all recipes and another trade figure, only tests/article.test.ts fails, and says which lines to edit', () => {
  const { status, output } = copy.test(...quickTests, '--reporter', 'verbose');
  expect(status).toBe(1);
  const failed = new Set([...output.matchAll(/FAIL .*?(tests\/\S+)/g)].map(([, file]) => file));
  expect([...failed], output).toEqual(['tests/article.test.ts']);
  for (const name of ['trade-2020', 'contacts-dated', 'the talk lasts']) expect(output).toContain(name);
  expect(output.match(/if you meant to change this, edit tests\/article\.test\.ts line [1-9]\d*/g)?.length).toBeGreaterThan(3);
  expect(output).toMatch(/✓.* recipe-chart: the summary is a sentence/);
});
