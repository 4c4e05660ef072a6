import { expect, test } from 'vitest';
import { assemble } from '../../src/vite/assemble.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { root } from '../project.ts';

// Rules that the words of the real deck keep, whatever they are.

const tables = projectTables(root);

test('a build without notes carries none of their words', () => {
  const { slides: markup } = assemble(projectSlides(root), tables, { notes: false });
  expect(markup).not.toContain('class="notes"');
  expect(markup).not.toContain('If asked');
});

test('every source is cited, in the notes or in a table', () => {
  const cited = new Set([
    'article',
    ...projectSlides(root).flatMap(({ text }) => [...text.matchAll(/data-cite="([^"]+)"/g)].map(([, id]) => id)),
    ...[...tables.claims, ...tables.tradeStatements, ...tables.recordEvents].flatMap(({ sources }) => sources),
  ]);
  expect(tables.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});
