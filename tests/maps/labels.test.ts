import { expect, test } from 'vitest';
import { words as inWords } from '../../src/data/format.ts';
import type { Screen } from '../../src/data/maps.ts';
import type { Country, Point } from '../../src/data/places.ts';
import { checkLayout } from '../../src/maps/check-layout.ts';
import { type Box, nearestOn, overlap } from '../../src/maps/label-box.ts';
import type { MapLayout, PlacedLabel } from '../../src/maps/map-layout.ts';
import { liesInCountry, liesOnLand } from '../../src/maps/world.ts';
import { elements, textOf } from '../../src/vite/markup.ts';
import { factText, layoutOf, layouts, slideOf } from './layouts.ts';

/** Where a heading and the foot stand on the stage, slide pixels: of two lines but on one map; two maps have a narrower heading. */
const narrowHeading = { pakstream: 852, 'greater-eurasia': 902 } as Readonly<Record<string, number>>;
const headingOf = ({ map }: MapLayout): Box => ({
  left: 60,
  top: 40,
  right: narrowHeading[map] ?? 1112,
  // these have one line, and what their lines come from in the north is named below it
  bottom: map === 'afghanistan' || map === 'corridor' ? 114 : 160,
});
const foot: Box = { left: 60, top: 645, right: 1220, bottom: 720 };

test.each(layouts)('$name: every name stands on what it names, inside the map', ({ layout }) => {
  expect(checkLayout(layout).map(({ message }) => message)).toEqual([]);
});

test.each(layouts)('$name: no words overlap', ({ layout }) => {
  const { labels } = layout;
  const clashes = labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      // what is only then and what is only now are never seen together
      .filter((other) => overlap(one.box, other.box) && (one.row.step ?? 'after') === (other.row.step ?? one.row.step ?? 'after'))
      .map((other) => `${wordsOf(one)} | ${wordsOf(other)}`),
  );
  expect(clashes).toEqual([]);
});

test.each(layouts)('$name: no line runs through words', ({ layout }) => {
  const crossed = layout.lines.flatMap(({ row, curve }) =>
    layout.labels.filter(({ box }) => curve.points.some((point) => within(box, point))).map((label) => `${row.line} | ${wordsOf(label)}`),
  );
  expect(crossed).toEqual([]);
});

test.each(layouts.filter(({ layout }) => layout.screen === 'wide' && layout.map !== 'title'))(
  '$name: no words under the heading or the foot',
  ({ layout }) => {
    const covered = layout.labels.filter(({ box }) => overlap(box, headingOf(layout)) || overlap(box, foot));
    expect(covered.map(wordsOf)).toEqual([]);
  },
);

/** Names that may stand in another country: on a line that ties them to their own. */
const named: readonly PlacedLabel['kind'][] = ['city', 'main', 'neighbour'];
/** Slide pixels by which the estimated width of words is more than theirs, on either side. */
const estimate = 5;

test.each(layouts)('$name: a country’s or city’s name is in its own country or on the sea, or a line leads to it', ({ layout }) => {
  const { camera } = layout;
  const astray = layout.labels.filter(({ kind, place, row, box, point }) => {
    if (!named.includes(kind) || !place?.liesIn || place.liesIn === 'sea') return false;
    const [x, y] = nearestOn(box, point, 6);
    // of which a part is seen beyond the dot
    if (row.leader) return Math.hypot(x - point[0], y - point[1]) < 10;
    const ends = [box.left + estimate, (box.left + box.right) / 2, box.right - estimate];
    return ends.map((end) => camera.placeAt([end, (box.top + box.bottom) / 2])).some((end) => isAbroad(end, place.liesIn as Country));
  });
  expect(astray.map(wordsOf)).toEqual([]);
});

test('the stop called Afghanistan lies in Afghanistan', () => {
  for (const screen of ['wide', 'narrow'] as const) {
    const { labels, camera } = layoutOf('priorities', screen);
    const stop = labels.find(({ lines }) => lines.join() === 'Afghanistan');
    expect(stop && liesInCountry(camera.placeAt(stop.point), 'afghanistan')).toBe(true);
  }
});

/** What stands at the stops of the way to Moscow. */
const stopsOf = (screen: Screen) => layoutOf('priorities', screen).labels.filter(({ kind }) => kind === 'stop');

test('the words of every stop stand at one distance from it, and a phone has the same stops', () => {
  const stops = stopsOf('wide');
  expect(stops.length).toBeGreaterThan(1);
  expect(stopsOf('narrow').map(wordsOf)).toEqual(stops.map(wordsOf));
  expect(
    new Set(stops.map(({ point, text }) => `${Math.abs(Math.round(text[0] - point[0]))} ${Math.round(text[1] - point[1])}`)).size,
  ).toBe(1);
});

const priorities = slideOf('priorities');
test.skipIf(!priorities)('the heading of the priorities has the words of their stops (skipped where no slide has their map)', () => {
  const [heading] = priorities ? elements(priorities, ({ tagName }) => tagName === 'h2').map(textOf) : [];
  const words = stopsOf('wide').map((stop) => wordsOf(stop).replace('Bilateral ', '').toLowerCase());
  expect(words.length).toBeGreaterThan(1);
  expect(words.filter((word) => !heading?.toLowerCase().includes(word))).toEqual([]);
});

/** The subjects of Lavrov's visit that have a number on the map; a phone has those without a place there too. */
const numbered = (screen: Screen) => layoutOf('lavrov', screen).labels.filter(({ kind }) => kind === 'numbered');
const isBetween = ({ row }: PlacedLabel) => row.tone === 'accent';
const numbersOf = (labels: readonly PlacedLabel[]) => labels.map((label) => Number.parseInt(wordsOf(label), 10));

test('the subjects of the visit are counted through, as many as the deck says', () => {
  const numbers = numbersOf(numbered('narrow'));
  expect(inWords(numbers.length)).toBe(factText('lavrov-subjects'));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

const lavrov = slideOf('lavrov');
test.skipIf(!lavrov)(
  'subjects without a place stand in a list beside the map, and those on it go on counting (skipped where no slide has the map)',
  () => {
    const listed = lavrov ? elements(lavrov, ({ tagName }) => tagName === 'li').map((item) => /\w+/.exec(textOf(item))?.[0]) : [];
    expect(listed.length).toBeGreaterThan(0);
    const all = numbersOf(numbered('narrow'));
    expect(numbersOf(numbered('wide'))).toEqual(all.slice(listed.length));
    // a phone has the list on its map
    const between = numbered('narrow').filter(isBetween);
    expect(between.map((label) => /\d+ (\w+)/.exec(wordsOf(label))?.[1])).toEqual(listed);
  },
);

test('on a phone they stand in a list off the line, at one edge', () => {
  const { lines } = layoutOf('lavrov', 'narrow');
  const between = numbered('narrow').filter(isBetween);
  expect(between.length).toBeGreaterThan(1);
  expect(new Set(between.map(({ point }) => point[0])).size).toBe(1);
  const away = (x: number, y: number) =>
    Math.min(...lines.flatMap(({ curve }) => curve.points.map(([px, py]) => Math.hypot(px - x, py - y))));
  for (const { point } of between) expect(away(...point)).toBeGreaterThan(34);
});

test('CPEC is named in Pakistan, away from the towns', () => {
  const { labels, camera } = layoutOf('corridor', 'wide');
  const name = labels.find(({ lines }) => lines.join() === 'CPEC');
  const ends = name ? [name.box.left, name.box.right].map((x) => camera.placeAt([x, (name.box.top + name.box.bottom) / 2])) : [];
  expect(ends.map((end) => liesInCountry(end, 'pakistan'))).toEqual([true, true]);
  const towns = labels.filter(({ kind }) => kind === 'city').map(({ point }) => point);
  expect(towns.length).toBeGreaterThan(0);
  for (const [x, y] of towns) {
    const [nearX, nearY] = name ? nearestOn(name.box, [x, y], 0) : [x, y];
    expect(Math.hypot(nearX - x, nearY - y)).toBeGreaterThan(40);
  }
});

test('names of Pakistan are written in Pakistan', () => {
  const { labels, camera } = layoutOf('pakstream', 'wide');
  for (const name of ['Punjab', 'Pakistan', 'Islamabad', 'Lahore', factText('pipeline-length')]) {
    const label = labels.find(({ lines }) => lines.join() === name);
    const corners = label ? [label.box.left, label.box.right].map((x) => camera.placeAt([x, (label.box.top + label.box.bottom) / 2])) : [];
    expect(corners.map((corner) => liesInCountry(corner, 'pakistan'))).toEqual([true, true]);
  }
});

function isAbroad(point: Point, country: Country): boolean {
  return liesOnLand(point) && !liesInCountry(point, country);
}

function within({ left, top, right, bottom }: Box, [x, y]: readonly [number, number]): boolean {
  return x > left && x < right && y > top && y < bottom;
}

const wordsOf = ({ lines }: PlacedLabel) => lines.join(' ');
