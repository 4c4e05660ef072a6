import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTextNode, queryAll, removeNode } from '@parse5/tools';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { afterAll, expect, test } from 'vitest';
import { elements, hasClass, textOf } from '../../src/vite/markup.ts';
import { ProjectCopy, root } from '../project.ts';

const project = new ProjectCopy();
afterAll(() => project.remove());

/** The words of every file in the dist/ of a project, markup and white space folded away. */
function built(folder: string): string {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|js|css)$/.test(file));
  expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(['deck.html', 'index.html']);
  return folded(files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n'));
}

/** Words in every place of notes that can hold some. */
const markedNotes =
  '<p class="cue">Marked words of a cue.</p><p>Marked words of a note<!-- marked words of a comment in a note -->, ' +
  '<a href="https://example.org/marked-words">marked words of a link</a>.</p>' +
  '<p class="if-asked"><strong>If asked:</strong> marked words of an answer.</p>';

const folded = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** The text of every table: what stands in one may be shown on a slide as well. */
const tables = readdirSync(join(root, 'assets/data'))
  .map((name) => readFileSync(join(root, 'assets/data', name), 'utf8'))
  .join()
  // a line of words on a map ends at a slash
  .replaceAll(' / ', ' ');

/** The first five words of every stretch of the notes that the build does not interrupt with a figure, but for what slides or tables say themselves. */
const phrases = readdirSync(join(root, 'slides')).flatMap((file) => {
  const page = parseFragment(readFileSync(join(root, 'slides', file), 'utf8'));
  const notes = elements(page, (element) => hasClass(element, 'notes'));
  const stretches = notes.flatMap((aside) =>
    [...queryAll<DefaultTreeAdapterTypes.TextNode>(aside, isTextNode)].map(({ value }) => value.trim().split(/\s+/)),
  );
  for (const aside of notes) removeNode(aside);
  const shown = textOf(page) + tables;
  const starts = stretches.filter((words) => words.length >= 5).map((words) => words.slice(0, 5).join(' '));
  return starts.filter((words) => !shown.includes(words));
});

test('a public build contains none of the words of the notes, another contains them all', () => {
  expect(phrases.length).toBeGreaterThan(0);
  project.edit('slides/0-opening.html', '<h1>', '<!-- Marked words in a comment --><h1>');
  // more words take more time
  project.edit('slides/0-opening.html', 'data-timing="40"', 'data-timing="45"');
  project.edit('slides/0-opening.html', '<aside class="notes">', `<aside class="notes">${markedNotes}`);
  const earlier = ['dist/deck.pdf', 'dist/handout.pdf', 'dist/script.pdf', 'dist/assets/index-of-an-earlier-build.js'] as const;
  for (const file of earlier) project.write(file, 'written before');
  expect(project.run('build', '--without-notes').status).toBe(0);
  const bare = built(project.folder);
  expect(phrases.filter((phrase) => bare.includes(phrase))).toEqual([]);
  for (const file of readdirSync(join(project.folder, 'dist'), { recursive: true, encoding: 'utf8' }))
    if (/\.\w+$/.test(file)) expect(project.read(`dist/${file}`), file).not.toMatch(/marked[- ]words/i);
  // documents stay, but for those with the notes
  expect(earlier.map((file) => project.has(file))).toEqual([true, false, false, false]);
  // what `npm run build` has written before the tests, as `npm test` does
  const full = built(root);
  expect(phrases.filter((phrase) => !full.includes(phrase))).toEqual([]);
});

test('a build option that does not exist stops the build with one sentence', () => {
  const { status, errors } = project.run('build', '--without-note');
  expect(status).toBe(1);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).toContain("'--without-note'");
});
