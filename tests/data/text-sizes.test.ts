import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textSizes } from '../../src/data/text-sizes.ts';
import { root } from '../project.ts';

test('the sizes of words in TypeScript are those of the style sheet', () => {
  const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  // a narrow screen has sizes of its own, below
  const [stage = ''] = css.split('@media');
  const tokens = new Map(
    [...stage.matchAll(/--size-([a-z]+): calc\((\d+) \* var\(--u\)\)/g)].map(([, name, size]) => [name, Number(size)]),
  );
  expect(tokens.size).toBeGreaterThan(4);
  expect(textSizes).toEqual(Object.fromEntries(Object.keys(textSizes).map((name) => [name, tokens.get(name)])));
});

test('no other module types a size of words', () => {
  const files = ['charts', 'maps', 'timeline', 'vite'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `src/${folder}/${file}`),
  );
  const typed = files.flatMap((file) => {
    const found = readFileSync(join(root, file), 'utf8').match(/\b(size|letters|text|caption|title|label)(:| =) [1-9]\d*\b/g) ?? [];
    return found.map((words) => `${file}: ${words}`);
  });
  expect(typed, 'take these sizes from src/data/text-sizes.ts').toEqual([]);
});
