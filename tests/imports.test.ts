import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './project.ts';

/** What a folder of src/ may import beside its own files: folders and top-level files, with `types of` where types alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // the data and what is worked out from it: nothing here knows of a page
  data: [],
  facts: ['data'],
  charts: ['data', 'timeline'],
  // the page
  page: [],
  figures: ['charts', 'data', 'page'],
  sync: ['page'],
  provenance: ['page', 'figures', 'data', 'styles'],
  // the views, which never import each other
  stage: ['page', 'sync', 'figures', 'provenance', 'types of data', 'styles'],
  speaker: ['page', 'sync', 'figures', 'provenance', 'types of data', 'styles'],
  paper: ['page', 'sync', 'figures', 'provenance', 'data', 'styles'],
  remote: ['page', 'sync', 'styles'],
  // stores the site for a visit without a network
  'service-worker': ['page'],
  'main.ts': ['page', 'stage', 'speaker', 'paper', 'remote', 'service-worker', 'styles'],
  // the list of style sheets
  styles: [],
  // what runs in Node: the build and the command line
  maps: ['data'],
  timeline: ['data'],
  vite: ['data', 'facts', 'charts', 'maps', 'timeline'],
  export: ['data', 'types of paper', 'vite'],
  serve: ['vite', 'sync'],
  site: ['vite', 'export'],
};

/** The folders whose files run in Node; all others run in a page. */
const onNode = ['maps', 'vite', 'export', 'serve', 'site'];

interface Import {
  /** `src/stage/stage.ts:6` */
  readonly place: string;
  /** the folder of src/, or the file at its top, that the import stands in */
  readonly from: string;
  /** the same for what is imported; `npm:vite` for a package, `node:fs` for a module of Node */
  readonly to: string;
  readonly types: boolean;
}

const files = readdirSync(posix.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

const imports = files.flatMap((file) => importsOf(file, readFileSync(posix.join(root, 'src', file), 'utf8')));

/** Every static and dynamic import of a file; `export … from` imports too. */
function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([all, types, name, dynamic]) => {
    const target = name ?? dynamic ?? '';
    const line = text.slice(0, text.indexOf(all)).split('\n').length;
    return {
      place: `src/${file}:${line}`,
      from: folderOf(file),
      to: target.startsWith('.') ? folderOf(posix.join(posix.dirname(file), target)) : target.replace(/^(?!node:)/, 'npm:'),
      types: types !== undefined,
    };
  });
}

/** The folder of src/ that a file lies in; the file itself where it lies at the top. */
function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

const isOurs = (name: string): boolean => name in allowed;

test('at the top of src/ lie only folders that this table knows, and main.ts', () => {
  const folders = new Set(files.map(folderOf));
  expect([...folders].filter((folder) => !isOurs(folder))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test('data flows one way: every folder imports only what the table allows', () => {
  const wrong = imports.filter(({ from, to, types }) => {
    if (!isOurs(to) || from === to) return false;
    const may = allowed[from] ?? [];
    return !(may.includes(to) || (types && may.includes(`types of ${to}`)));
  });
  expect(
    wrong.map(({ place, from, to }) => `${place}: ${from} may import ${allowed[from]?.join(', ') || 'nothing of ours'}, got ${to}`),
  ).toEqual([]);
});

test('only the build, the maps and the command line use Node', () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith('node:') && !onNode.includes(from));
  expect(wrong.map(({ place, to }) => `${place}: ${to}`)).toEqual([]);
});

test('an import is found in whatever form it is written', () => {
  const text = `import type { A } from '../data/a.ts';\nimport {\n  b,\n} from '../page/b.ts';\nimport './c.css';\nconst d = await import('../stage/d.ts');\nexport { e } from 'node:e';\n`;
  expect(importsOf('charts/x.ts', text).map(({ place, to, types }) => [place, to, types])).toEqual([
    ['src/charts/x.ts:1', 'data', true],
    ['src/charts/x.ts:2', 'page', false],
    ['src/charts/x.ts:5', 'charts', false],
    ['src/charts/x.ts:6', 'stage', false],
    ['src/charts/x.ts:7', 'node:e', false],
  ]);
});
