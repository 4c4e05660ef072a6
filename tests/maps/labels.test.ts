import { expect, test } from 'vitest';
import { checkLayout } from '../../src/maps/check-layout.ts';
import { type Box, overlap } from '../../src/maps/label-box.ts';
import type { MapLayout, PlacedLabel } from '../../src/maps/map-layout.ts';
import { liesInCountry } from '../../src/maps/world.ts';
import { layoutOf, layouts } from './layouts.ts';

/** Where a heading and the foot stand on the stage, slide pixels: of two lines but on one map; two maps have a narrower heading. */
const narrowHeading = { pakstream: 852, 'greater-eurasia': 902 } as Readonly<Record<string, number>>;
const headingOf = ({ map }: MapLayout): Box => ({
  left: 60,
  top: 40,
  right: narrowHeading[map] ?? 1112,
  // the heading of afghanistan is one line, and the map is as near as its neighbours in the north have room for their names below it
  bottom: map === 'afghanistan' ? 114 : 160,
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

test('the stop called Afghanistan lies in Afghanistan', () => {
  for (const screen of ['wide', 'narrow'] as const) {
    const { labels, camera } = layoutOf('priorities', screen);
    const stop = labels.find(({ lines }) => lines.join() === 'Afghanistan');
    expect(stop && liesInCountry(camera.placeAt(stop.point), 'afghanistan')).toBe(true);
  }
});

test('names of Pakistan are written in Pakistan', () => {
  const { labels, camera } = layoutOf('pakstream', 'wide');
  for (const name of ['Punjab', 'Pakistan', 'Islamabad', '1,100 km']) {
    const label = labels.find(({ lines }) => lines.join() === name);
    const corners = label ? [label.box.left, label.box.right].map((x) => camera.placeAt([x, (label.box.top + label.box.bottom) / 2])) : [];
    expect(corners.map((corner) => liesInCountry(corner, 'pakistan'))).toEqual([true, true]);
  }
});

function within({ left, top, right, bottom }: Box, [x, y]: readonly [number, number]): boolean {
  return x > left && x < right && y > top && y < bottom;
}

const wordsOf = ({ lines }: PlacedLabel) => lines.join(' ');
