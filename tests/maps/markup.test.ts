import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawMap } from '../../src/maps/draw-map.ts';
import { pageOutlines } from '../../src/maps/page-outlines.ts';
import { root } from '../project.ts';
import { layouts, tables } from './layouts.ts';

const outlines = pageOutlines(tables.maps);

test.each(layouts)('$name is one image that says what it shows, without ids and styles', ({ layout }) => {
  const svg = drawMap(layout);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{60,}"/);
  expect(svg).not.toMatch(/ id=| style=|<script|<image|NaN|undefined|\{/);
  const used = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(used.filter((id) => !outlines.includes(`id="${id}"`))).toEqual([]);
});

test('the outlines are shipped once, in less than 31 KB', () => {
  expect(gzipSync(outlines).length).toBeLessThan(31_000);
});

test('every map with borders says whose they are and endorses none', () => {
  for (const { map, foot } of tables.maps.texts)
    expect(foot).toMatch(
      map === 'title' || map === 'priorities' ? /^Land: Natural Earth/ : /Natural Earth, no endorsement implied\. Dotted: disputed/,
    );
});

const themes = ['light', 'dark', 'contrast', 'grey'] as const;
const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');

test.each(themes)('on %s each country that a map is about stands out from the land by 1.5 to 1', (theme) => {
  const tokens = blockTokens(`[data-theme="${theme}"] {`);
  for (const name of ['pakistan', 'russia', 'subject', 'member'])
    expect(ratio(tokens[`map-${name}`], tokens['map-land']), name).toBeGreaterThanOrEqual(1.5);
  // named beside the members, whose grey is stronger
  expect(ratio(tokens['map-invited'], tokens['map-land'])).toBeGreaterThanOrEqual(1.25);
  expect(ratio(tokens['map-quiet'], tokens['map-land'])).toBeGreaterThanOrEqual(4.5);
  expect(ratio(tokens['map-quiet'], tokens['map-sea'])).toBeGreaterThanOrEqual(4.5);
});

test.each(['', '[data-theme="contrast"] ', '[data-theme="grey"] '])('on dark slides too (%s)', (theme) => {
  const tokens = {
    ...blockTokens(`\n[data-surface="dark"] {`),
    ...(theme ? blockTokens(`\n${theme}[data-surface="dark"] {`) : {}),
  };
  for (const name of ['pakistan', 'russia']) expect(ratio(tokens[`map-${name}`], tokens['map-land']), name).toBeGreaterThanOrEqual(1.5);
});

/** The tokens of a rule with the map's colours. */
function blockTokens(selector: string): Readonly<Record<string, string>> {
  const blocks = css
    .split(selector)
    .slice(1)
    .map((text) => text.split('}')[0] ?? '');
  const block = blocks.find((text) => text.includes('--map-')) ?? '';
  return Object.fromEntries([...block.matchAll(/--(map-[a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function ratio(a = '', b = ''): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
