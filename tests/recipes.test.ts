import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { factNamed, facts } from '../src/facts/facts.ts';
import { assemble } from '../src/vite/assemble.ts';
import { elements, getAttribute, hasClass, textOf, withAttribute } from '../src/vite/markup.ts';
import { projectSlides, projectTables } from '../src/vite/project-files.ts';
import { ProjectCopy, root } from './project.ts';

// Performs the recipes of README.md, one after the other, in one copy of the project. The last tests check what they have made of it.

const copy = new ProjectCopy({ checks: true });
afterAll(() => copy.remove());

/** The deck of the copy as the build assembles it. @throws ContentError as the build does */
const assembled = () => parseFragment(assemble(projectSlides(copy.folder), projectTables(copy.folder), { notes: true }).slides);
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
  expect(fact(`contacts-${year}`)).not.toBe(factNamed(was, `contacts-${year}`).text);
  expect(textOf(assembled())).toContain('New talks');
});

test('add a slide', () => {
  const before = writtenSlides();
  // one without a style sheet, which another recipe removes with its slide
  const model = before.slice(1).find(({ id }) => !copy.has(`src/styles/slides/${id}.css`));
  if (!model) throw new Error('expected a slide without a style sheet of its own, got none');
  const added = model.text
    .replace(`id="${model.id}"`, 'id="new-slide"')
    .replace(/(<h2[^>]*>)[\s\S]*?<\/h2>/, '$1A slide that a recipe has added</h2>');
  copy.edit(model.file, model.text, `${model.text}${added}`);
  copy.write('src/styles/slides/new-slide.css', '@layer slides {\n  [data-slide="new-slide"] {\n    color: var(--ink);\n  }\n}\n');
  const after = idsOf(assembled());
  expect(after).toHaveLength(before.length + 1);
  expect(after[after.indexOf(model.id) + 1]).toBe('new-slide');
});

test('after a sentence, a row, a slide and another trade figure, only tests/article.test.ts fails, and says which lines to edit', () => {
  copy.setTradeOf2020('812');
  const { status, output } = copy.test(
    'tests/article.test.ts',
    'tests/facts.test.ts',
    'tests/charts',
    'tests/data',
    'tests/maps',
    'tests/vite/content.test.ts',
  );
  expect(status).toBe(1);
  const failed = new Set([...output.matchAll(/FAIL .*?(tests\/\S+)/g)].map(([, file]) => file));
  expect([...failed]).toEqual(['tests/article.test.ts']);
  for (const name of ['trade-2020', 'contacts-dated', 'the talk lasts']) expect(output).toContain(name);
  expect(output.match(/if you meant to change this, edit tests\/article\.test\.ts line [1-9]\d*/g)?.length).toBeGreaterThan(3);
});

test('remove a slide: one that links lead to is named with the lines of the links', () => {
  const slides = writtenSlides();
  const linked = slides.find(({ id }) => slides.some(({ text }) => text.includes(`href="#${id}"`)));
  if (!linked) throw new Error('expected a slide that a link leads to, got none');
  const before = copy.read(linked.file);
  copy.edit(linked.file, linked.text, '');
  expect(assembled).toThrow(new RegExp(`slides/[^:]+:\\d+: href: expected the id of a slide, got "#${linked.id}"`));
  copy.write(linked.file, before);
});

test('remove a slide: three slides of different kinds go with their style sheets', () => {
  const removed: string[] = [];
  for (const kind of ['data-chart=', 'data-map=', '<p class=']) {
    const slides = writtenSlides();
    const links = slides.map(({ text }) => text).join();
    const gone = slides.slice(1).find(({ id, file, text, sources }) => {
      const others = slides.filter((slide) => slide.id !== id);
      const told = sources.every((source) => source === 'own' || others.some((slide) => slide.sources.includes(source)));
      return told && text.includes(kind) && !links.includes(`"#${id}"`) && others.some((slide) => slide.file === file);
    });
    if (!gone) throw new Error(`expected a slide with ${kind} that no link leads to, got none`);
    copy.edit(gone.file, gone.text, '');
    copy.delete(`src/styles/slides/${gone.id}.css`);
    removed.push(gone.id);
  }
  const left = idsOf(assembled());
  expect(removed.filter((id) => left.includes(id))).toEqual([]);
});

test('add an image', () => {
  copy.write(
    'assets/recipe.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>A triangle</title><path d="M0 0h4v3z"/></svg>',
  );
  const last = writtenSlides().at(-1);
  if (!last) throw new Error('expected slides, got none');
  copy.edit(last.file, last.text, last.text.replace('</h2>', '</h2>\n    <img src="../assets/recipe.svg" alt="A triangle">'));
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

test('after all recipes lint, types and unused code have nothing to say', () => {
  for (const script of ['format', 'lint', 'types', 'unused']) {
    const { status, output } = copy.run(script);
    expect(status, `npm run ${script}:\n${output}`).toBe(0);
  }
});

test('after all recipes the deck is built, with the added slide, chart and theme in it', () => {
  const { status, output } = copy.build('--mode', 'single');
  expect(status, output).toBe(0);
  const deck = copy.read('dist/deck.html');
  expect(deck).toContain('id="new-slide"');
  expect(deck).toMatch(/data-chart="recipe-chart"[^>]*>[\s\S]{0,200}aria-label="/);
  expect(deck).toContain('sepia');
});
