import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { elements, getAttribute } from '../../src/vite/markup.ts';
import { ProjectCopy } from '../project.ts';

const project = new ProjectCopy();
afterAll(() => project.remove());

test('a site has the deck without notes, and every document and picture that it names', () => {
  const { status, errors } = project.run('site', '--address', 'https://example.org/talk', '--handout');
  expect([status, errors]).toEqual([0, '']);
  const html = project.read('dist/index.html');
  expect(html).not.toContain('class="notes"');
  const page = parse(html);
  // of the network the page may read one file, for tools that look at a site
  expect(/connect-src ([^;"]*)/.exec(html)?.[1]).toBe('https://example.org/robots.txt');
  expect(project.read('dist/deck.html')).not.toContain('connect-src');
  const image = elements(page, (element) => getAttribute(element, 'property') === 'og:image')[0];
  expect(image && getAttribute(image, 'content')).toBe('https://example.org/talk/title.png');
  const { width, height } = PNG.sync.read(readFileSync(join(project.folder, 'dist/title.png')));
  expect([width, height]).toEqual([1200, 675]);
  const links = elements(page, ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ value }) => value.endsWith('.pdf')));
  expect(links.map((link) => getAttribute(link, 'href'))).toEqual(['./deck.pdf', './handout.pdf']);
  for (const file of ['dist/deck.pdf', 'dist/handout.pdf']) expect(project.read(file)).toMatch(/^%PDF/);
  // one file for a stick has nothing beside it
  expect(project.read('dist/deck.html')).not.toMatch(/deck\.pdf|webmanifest|og:image/);
});
