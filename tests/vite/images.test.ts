import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from '../project.ts';
import { lineIn, messagesFor } from './edited.ts';

const file = 'slides/1-trade.html';
const from = '<p>No base year is given';
const images = ['assets/port.png', 'assets/places/port.png'];
const shown = (markup: string) => messagesFor({ file, from, to: `${markup}${from}` }, { images: new Set(images) });
const says = (message: string) => [`${file}:${lineIn(file, from)}: <img>: expected ${message}`];

test.each(images)('a slide may show %s', (image) => {
  expect(shown(`<img src="../${image}" alt="A port">`)).toEqual([]);
});

test.each(['<img src="../assets/port.png">', '<img src="../assets/port.png" alt=" ">'])('%s lacks its words', (markup) => {
  expect(shown(markup)).toEqual(says('alt="…" with words that say what the image shows, got none'));
});

test.each([
  'https://example.org/port.png',
  '//example.org/port.png',
  'data:image/png;base64,AAAA',
  '/assets/port.png',
  '../src/port.png',
  '../assets/../src/port.png',
  '',
])('an image at "%s" is refused', (src) => {
  expect(shown(`<img src="${src}" alt="A port">`)).toEqual(says(`src="../assets/…", an image of the project, got "${src}"`));
});

test.each(['../assets/harbour.png', '../assets/Port.png', '../assets/data/trade.csv'])('%s, which is no image, is refused', (src) => {
  expect(shown(`<img src="${src}" alt="A port">`)).toEqual(says(`an image that exists (png, jpg, webp, avif, gif or svg), got "${src}"`));
});

const project = new ProjectCopy();
afterAll(() => project.remove());

test('an image is a hashed file of the site and part of deck.html, and the policy allows both', () => {
  const bytes = PNG.sync.write(new PNG({ width: 2, height: 2 }));
  writeFileSync(join(project.folder, 'assets/port.png'), bytes);
  project.edit('slides/0-opening.html', '<h1>', '<img src="../assets/port.png" alt="A port"><h1>');
  const dist = join(project.folder, 'dist');

  expect(project.build().status).toBe(0);
  const site = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, src = ''] = /<img src="\.\/(assets\/port-[\w-]+\.png)" alt="A port">/.exec(site) ?? [];
  expect(readFileSync(join(dist, src)).equals(bytes)).toBe(true);
  expect(site).toContain("img-src 'self' data:");

  expect(project.build('--mode', 'single').status).toBe(0);
  const single = readFileSync(join(dist, 'deck.html'), 'utf8');
  expect(single).toContain(`<img src="data:image/png;base64,${bytes.toString('base64')}" alt="A port">`);
  expect(single).toMatch(/img-src data:[;"]/);
  // two inline texts in the page, so two hashes in its policy
  expect(single.match(/'sha256-/g)).toHaveLength(2);
  expect(readdirSync(join(dist, 'assets'))).toContain(src.replace('assets/', ''));
});
