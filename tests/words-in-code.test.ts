import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { labelKeys } from '../src/data/label-keys.ts';
import { root } from './project.ts';

// Words that a slide shows are rows of assets/data/labels.csv or of another table, so that an editor changes them without opening TypeScript.

/** What draws on slides, writes figures into sentences, and lays slides out on paper. */
const folders = ['src/charts', 'src/facts', 'src/paper', 'src/provenance', 'src/timeline'];

/** Files whose words are those of the interface: of buttons and bars, which are no part of the talk. */
const ofInterface = [
  'src/paper/toolbar.ts',
  'src/provenance/chart-downloads.ts',
  'src/provenance/open-provenance.ts',
  'src/provenance/panel.ts',
];

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

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const nameOf = ({ name, value }: Node): string => String(name ?? value);

/** Two words beside each other, or one with a capital: class names, markup, fonts and units are neither. */
const isProse = (text: string): boolean =>
  /(?<![\S])[“(]?\p{L}[\p{L}’]+[”),.;:]? [“(]?\p{L}[\p{L}’]+(?![-\w="/])/u.test(text) || /(?<![\w#<&/-])\p{Lu}\p{Ll}+(?![\w-])/u.test(text);

/** Whether a part of the code holds no word to draw: a type, a module, a message for editors, a comparison, the name of a property. */
function isNoWord({ type, callee, computed, operator }: Node, field: string): boolean {
  if (type.startsWith('Import') || type.startsWith('TS')) return !type.startsWith('TSAs') && !type.startsWith('TSSatisfies');
  if (type === 'BinaryExpression') return operator !== '+';
  if (type === 'NewExpression') return nameOf(callee as Node).endsWith('Error');
  return (type === 'Property' && field === 'key') || (type === 'MemberExpression' && field === 'property' && computed === true);
}

/** Whether a part of the code is asked, so that it decides and is not drawn. What a function returns is drawn. */
const isTest = ({ type }: Node, field: string, part: Node): boolean =>
  (type === 'ConditionalExpression' && field === 'test') ||
  (type === 'CallExpression' && field === 'arguments' && part.type !== 'ArrowFunctionExpression');

test('no module of charts, facts, paper and timelines holds words of a slide', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(60);
  expect(ofInterface.filter((file) => !files.includes(file))).toEqual([]);
  const shown = files.filter((file) => !ofInterface.includes(file));
  const found = shown.flatMap((file) => wordsIn(readFileSync(join(root, file), 'utf8')).map((words) => `${file}:${words}`));
  expect(found, 'move these words to assets/data/labels.csv').toEqual([]);
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
