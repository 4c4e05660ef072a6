import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentLinks, siteTags } from '../../src/vite/site-head.ts';
import { root } from '../project.ts';

const html = '<title>A talk: on trade</title><meta name="description" content="Of twenty minutes.">';
const surfaces = { light: '#ffffff', dark: '#101a17' };

/** The tags as one text: `meta og:title A talk`. */
const told = (address?: string) =>
  siteTags(html, address ? { address } : {}, surfaces).map(({ tag, attrs }) => [tag, ...Object.values(attrs ?? {})].join(' '));

test('a page names title, description, manifest, icon and the colour of each theme', () => {
  expect(told()).toEqual([
    'meta theme-color #ffffff (prefers-color-scheme: light)',
    'meta theme-color #101a17 (prefers-color-scheme: dark)',
    'link manifest ./deck.webmanifest',
    'link apple-touch-icon ./icon-180.png',
    'meta og:type website',
    'meta og:title A talk: on trade',
    'meta og:description Of twenty minutes.',
  ]);
});

test('address and picture are named only where the address is known', () => {
  expect(told('https://example.org/talk/').slice(7)).toEqual([
    'link canonical https://example.org/talk/',
    'meta og:url https://example.org/talk/',
    'meta og:image https://example.org/talk/title.png',
    'meta og:image:width 1200',
    'meta og:image:height 675',
    'meta og:image:alt The title slide: A talk: on trade',
    'meta twitter:card summary_large_image',
  ]);
});

test('a page links to the documents beside it, and to none where there are none', () => {
  expect(documentLinks({ documents: {} })).toEqual([]);
  const [nav] = documentLinks({ documents: { 'Slides (PDF)': 'deck.pdf' } });
  expect(nav?.children).toEqual([{ tag: 'a', attrs: { href: './deck.pdf' }, children: 'Slides (PDF)' }]);
});

test('a page without a description is refused', () => {
  expect(() => siteTags('<title>A talk</title>', {}, surfaces)).toThrow('expected a description, got none');
});

test.each(['index.html', 'assets/site/icon.svg'])('the icon in %s has the colours of dark slides', (file) => {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const tokens = text('src/styles/tokens.css');
  const [surface] = /(?<=--surface-dark: )#\w+/.exec(tokens) ?? [];
  const [accent] = /(?<=\n\[data-surface="dark"\] \{[^}]*--accent: )#\w+/.exec(tokens) ?? [];
  const colours = text(file).match(/(?<=(?:fill|stroke)=['"])(?:#|%23)\w+/g) ?? [];
  expect(new Set(colours.map((colour) => colour.replace('%23', '#')))).toEqual(new Set([surface, accent]));
});
