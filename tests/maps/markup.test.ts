import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type MapName, type Screen, screens } from '../../src/data/maps.ts';
import { drawLabel } from '../../src/maps/draw-label.ts';
import { drawMap } from '../../src/maps/draw-map.ts';
import { pageOutlines } from '../../src/maps/page-outlines.ts';
import { themes } from '../../src/page/themes.ts';
import { root } from '../project.ts';
import { layoutOf, layouts, tables } from './layouts.ts';

const outlines = pageOutlines(tables.maps);

test.each(layouts)('$name is one image that says what it shows, without ids and styles', ({ layout }) => {
  const svg = drawMap(layout);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{60,}"/);
  expect(svg).not.toMatch(/ id=| style=|<script|<image|NaN|undefined|\{/);
  const used = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(used.filter((id) => !outlines.includes(`id="${id}"`))).toEqual([]);
});

/** A map of the project as it is drawn. */
const drawn = (map: MapName, screen: Screen) => drawMap(layoutOf(map, screen));

test.each(screens)('a numbered subject has its number in a disc and its words beside it, %s', (screen) => {
  const svg = drawn('lavrov', screen);
  const rows = tables.maps.labels.filter(({ map, kind, screen: own }) => map === 'lavrov' && kind === 'numbered' && own === screen);
  expect(rows.length).toBeGreaterThan(0);
  const numbers = [
    ...svg.matchAll(/<circle class="map-disc[^>]*><text class="map-number"[^>]*>([^<]*)<\/text><text class="([^"]*)"[^>]*>([^<]*)</g),
  ];
  expect(numbers.map(([, number, , words]) => `${number} ${words}`)).toEqual(rows.map(({ text }) => text[0]));
  for (const [, , className] of numbers) expect(className).toMatch(/^map-label map-label-numbered map-on-[a-z]+$/);
});

test.each(layouts)('$name: what appears once the lines are drawn is one group, and nothing else is in it', ({ layout }) => {
  const appearing = /map-label-(?:line|measure|numbered|stop)\b/;
  const groups = [...drawMap(layout).matchAll(/<g class="map-later">(.*?)<\/g>/g)].map(([group]) => group);
  const others = groups.reduce((left, group) => left.replace(group, ''), drawMap(layout));
  expect(others).not.toMatch(appearing);
  for (const group of groups) for (const [label] of group.matchAll(/map-label map-label-[a-z]+/g)) expect(label).toMatch(appearing);
});

test.each(screens)('an outlined country has the colour of its role, and a broad line around it, %s', (screen) => {
  const uses = (map: MapName) =>
    [...drawn(map, screen).matchAll(/<use class="map-([a-z-]+)" href="#[^"]*pakistan"/g)].map(([, className]) => className);
  expect(uses('greater-eurasia')).toEqual(['pakistan', 'edge-outlined']);
  expect(uses('corridor')).toEqual(['pakistan']);
  const [, broad] = /class="map-edge-outlined"[^>]* stroke-width="([\d.]+)"/.exec(drawn('greater-eurasia', screen)) ?? [];
  const [, border] = /class="map-land-group"[^>]* stroke-width="([\d.]+)"/.exec(drawn('greater-eurasia', screen)) ?? [];
  expect(Number(broad)).toBeGreaterThan(2 * Number(border));
  const styles = readFileSync(join(root, 'src/styles/components/map.css'), 'utf8');
  expect(styles).toMatch(/\.map-edge-outlined\b[^{]*\{\s*stroke: var\(--accent\)/);
});

test('at a coast, words of two lines have the colour below their middle around them, not that below the middle of their first line', () => {
  const layout = layoutOf('pakstream', 'wide');
  const [model] = layout.labels;
  if (!model) throw new Error('expected a label, got none');
  // of this box the first line is on land, its middle and the second line on the sea
  const box = { left: 440, top: 470, right: 560, bottom: 590 };
  const label = { ...model, kind: 'say' as const, lines: ['Two', 'lines'], box };
  expect(drawLabel(label, { ...layout, areas: [] })).toContain('map-on-sea');
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

const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
/** The themes that give the maps of dark slides colours of their own; on the others these have those of every theme. */
const ownDark = themes.filter((theme) => css.includes(`[data-theme="${theme}"] [data-surface="dark"]`));

test('some themes give the maps of dark slides colours of their own, and no other rule than theirs does', () => {
  expect(ownDark.length).toBeGreaterThan(0);
  expect(css.match(/\[data-surface="dark"\] \{[^}]*--map-land:/g)).toHaveLength(1 + ownDark.length);
});

test.each(themes)('on %s each country that a map is about stands out from the land by 1.5 to 1', (theme) => {
  const tokens = blockTokens(`[data-theme="${theme}"] {`);
  for (const name of ['pakistan', 'russia', 'subject', 'member'])
    expect(ratio(tokens[`map-${name}`], tokens['map-land']), name).toBeGreaterThanOrEqual(1.5);
  // named beside the members, whose grey is stronger
  expect(ratio(tokens['map-invited'], tokens['map-land'])).toBeGreaterThanOrEqual(1.25);
  expect(ratio(tokens['map-quiet'], tokens['map-land'])).toBeGreaterThanOrEqual(4.5);
  expect(ratio(tokens['map-quiet'], tokens['map-sea'])).toBeGreaterThanOrEqual(4.5);
});

test('Afghanistan is of one grey wherever a map colours it', () => {
  const tokens = blockTokens('[data-theme="light"] {');
  expect(tokens['map-subject']).toBe(tokens['map-invited']);
});

test.each(themes)('on %s the dark slides too', (theme) => {
  const tokens = {
    ...blockTokens(`\n[data-surface="dark"] {`),
    ...(ownDark.includes(theme) ? blockTokens(`\n[data-theme="${theme}"] [data-surface="dark"] {`) : {}),
  };
  for (const name of ['pakistan', 'russia']) expect(ratio(tokens[`map-${name}`], tokens['map-land']), name).toBeGreaterThanOrEqual(1.5);
  expect(ratio(tokens['map-invited'], tokens['map-land'])).toBeGreaterThanOrEqual(1.25);
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
