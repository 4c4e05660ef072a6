import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { labelKeys } from '../src/data/label-keys.ts';
import { root } from './project.ts';

// Words that a slide shows are rows of assets/data/labels.csv or of another table, so that an editor changes them without opening TypeScript.

/** Files and folders that may hold words, by the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'words of the interface, which are no part of the talk: of buttons, dialogs, bars, and what a view says of itself': [
    'src/figures/figures.ts',
    'src/figures/mark-walk.ts',
    'src/main.ts',
    'src/page/',
    'src/paper/toolbar.ts',
    'src/provenance/chart-downloads.ts',
    'src/provenance/open-provenance.ts',
    'src/provenance/panel.ts',
    'src/remote/',
    'src/speaker/',
    'src/stage/',
    'src/vite/route-nav.ts',
    'src/vite/site-head.ts',
  ],
  'words of the command line, and names in the files that it writes': ['src/export/', 'src/serve/', 'src/site/', 'src/vite/main.ts'],
  'values that a cell may have, and parts of messages to editors': [
    'src/data/cells.ts',
    'src/data/claims.ts',
    'src/data/decode.ts',
    'src/data/labels.ts',
    'src/data/map-labels.ts',
    'src/data/map-lines.ts',
    'src/data/periods.ts',
    'src/data/record-events.ts',
    'src/data/sources.ts',
    'src/maps/check-layout.ts',
    'src/vite/check-nesting.ts',
    'src/vite/read-slides.ts',
  ],
  'rules of English: how dates are written': ['src/data/format.ts'],
  'names of HTML, JavaScript and GeoJSON': [
    'src/maps/outlines.ts',
    'src/vite/allowed-markup.ts',
    'src/vite/data-modules.ts',
    'src/vite/outside-links.ts',
  ],
};

/** Names of elements: words that consist of them are a selector. */
const tags = ['a', 'caption', 'dd', 'dt', 'figcaption', 'h1', 'h2', 'h3', 'li', 'p', 'svg', 'tbody', 'td', 'th', 'thead', 'tr'];

/** Properties whose value is drawn or read out as it is, so that even one word in lower case is a word of the slide. */
const drawn = ['caption', 'columns', 'counts', 'formula', 'lines', 'over', 'rows', 'summary', 'text', 'title', 'under', 'variants'];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Words in quotation marks that a module may draw: `line: words` of each. Messages of errors, imports, and names of keys are not among them. */
function wordsIn(code: string): string[] {
  const found: string[] = [];
  const report = (text: string, { start }: Node, isDrawn: boolean): void => {
    // a message to an editor
    if (/(^|[:>] )expected /.test(text)) return;
    if (text.split(/[ ,]+/).every((word) => tags.includes(word) || word.startsWith('['))) return;
    if (isDrawn ? /\p{L}{2}/u.test(text) : isProse(text)) found.push(`${code.slice(0, start).split('\n').length}: ${text.trim()}`);
  };
  const visit = (node: Node, isDrawn: boolean): void => {
    if (typeof node.value === 'string' && node.type === 'Literal') report(node.value, node, isDrawn);
    if (node.type === 'TemplateLiteral')
      report((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…'), node, isDrawn);
    for (const [field, child] of Object.entries(node)) {
      if (isNoWord(node, field)) continue;
      for (const one of [child].flat()) {
        if (!isNode(one)) continue;
        visit(one, node.type === 'Property' ? drawn.includes(nameOf(node.key as Node)) : isDrawn && !isTest(node, field, one));
      }
    }
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node, false);
  return found;
}

/** Properties that messages are made of. */
const inMessages = ['expected', 'needs'];

/** Functions that say what is wrong with a slide or a cell. */
const forEditors = /^(problems\.add|wrong|console\.\w+)$/;

/** `problems.add` of a call. */
const calleeOf = ({ type, object, property, name }: Node): string =>
  type === 'MemberExpression' ? `${nameOf(object as Node)}.${nameOf(property as Node)}` : String(name ?? '');

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const nameOf = ({ name, value }: Node): string => String(name ?? value);

/** Two words beside each other, or one with a capital: class names, markup, fonts and units are neither. */
const isProse = (text: string): boolean =>
  /(?<![\S])[“(]?\p{L}[\p{L}’]+[”),.;:]? [“(]?\p{L}[\p{L}’]+(?![-\w="/])/u.test(text) || /(?<![\w#<&/-])\p{Lu}\p{Ll}+(?![\w-])/u.test(text);

/** Whether a part of the code holds no word to draw: a type, a module, a message for editors, a comparison, the name of a property. */
function isNoWord({ type, callee, computed, operator, key }: Node, field: string): boolean {
  if (type.startsWith('Import') || type.startsWith('TS')) return !type.startsWith('TSAs') && !type.startsWith('TSSatisfies');
  if (type === 'BinaryExpression') return operator !== '+';
  if (type === 'NewExpression') return nameOf(callee as Node).endsWith('Error');
  if (type === 'CallExpression' && forEditors.test(calleeOf(callee as Node))) return true;
  return (
    (type === 'Property' && (field === 'key' || inMessages.includes(nameOf(key as Node)))) ||
    (type === 'MemberExpression' && field === 'property' && computed === true)
  );
}

/** Whether a part of the code is asked, so that it decides and is not drawn. What a function returns is drawn. */
const isTest = ({ type }: Node, field: string, part: Node): boolean =>
  (type === 'ConditionalExpression' && field === 'test') ||
  (type === 'CallExpression' && field === 'arguments' && part.type !== 'ArrowFunctionExpression');

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);
const found = files.flatMap((file) => wordsIn(readFileSync(join(root, file), 'utf8')).map((words) => `${file}:${words}`));
const excepted = Object.values(exceptions).flat();

test('no module holds words of a slide', () => {
  expect(files.length).toBeGreaterThan(250);
  expect(
    found.filter((words) => !excepted.some((path) => words.startsWith(path))),
    'move these words to assets/data/labels.csv',
  ).toEqual([]);
});

test('every exception is needed', () => {
  expect(excepted.filter((path) => !found.some((words) => words.startsWith(path)))).toEqual([]);
});

test('every label is used', () => {
  const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('label-keys.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  // a group may be reached by a name: labels[`counted.${name}`]
  const groups = [...code.matchAll(/`([a-z0-9-]+\.)\$\{/g)].map(([, group = '']) => group);
  expect(groups).toContain('counted.');
  const unused = Object.keys(labelKeys).filter((key) => !code.includes(`'${key}'`) && !groups.some((group) => key.startsWith(group)));
  expect(unused).toEqual([]);
});

test.each([
  ["const name = 'Named by';", ['1: Named by']],
  ["const name = 'no list given';", ['1: no list given']],
  ["const name = 'Years';", ['1: Years']],
  ["\nconst mark = { text: 'implied' };", ['2: implied']],
  [`const mark = { text: \`about \${figure}\` };`, ['1: about …']],
  ["const spec = { columns: [labels['columns.year'], isShort ? 'kind' : ''] };", ['1: kind']],
  [`const line = \`\${count} in all\`;`, ['1: … in all']],
  ["const shape = { text: labels['trade.implied'], colour: '--ink' };", []],
  [`throw new RowError(place, \`title: expected a short one, got \${title}\`);`, []],
  ['problems.add(place, `section: words inside a slide`);', []],
  ["const form = { needs: 'a section of the summary' };", []],
  ["const message = 'title: expected a short one';", []],
  [`const text = \`\${summary} Drawn from \${files}.\`;`, ['1: … Drawn from ….']],
  ["import { A } from 'A name';\nconst b: 'Two words' = a;", []],
  [`const tag = \`<text class="timeline-caption timeline-quiet" x="\${x}">\`;`, []],
  [`const font = \`\${weight} \${size}px \${family}\`;`, []],
  ["const mark = { rows: all.map((one) => (one.kind === 'visit' ? one.title : '–')) };", []],
  ["const mark = { rows: all.map((one) => [one.title, 'total']) };", ['1: total']],
  ["const mark = { text: 'at ' + place };", ['1: at']],
  ["const cells = all('th, td', row);", []],
  ["const isOpen = verdict !== 'not checked';", []],
])('words in code are found: %s', (code, expected) => {
  expect(wordsIn(code)).toEqual(expected);
});
