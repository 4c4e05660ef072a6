import { expect, test } from 'vitest';
import { Camera } from '../../src/maps/camera.ts';
import type { MapLayout } from '../../src/maps/map-layout.ts';
import { inSteps } from '../../src/maps/path-data.ts';
import { liesInCountry } from '../../src/maps/world.ts';
import { layoutOf } from './layouts.ts';

const screens = ['wide', 'narrow'] as const;
const lineOf = ({ lines }: MapLayout, name: string) => {
  const line = lines.find(({ row }) => row.line === name);
  if (!line) throw new Error(`expected a line ${name}, got none`);
  return line.curve;
};

test.each(screens)('the pipeline stays in Pakistan, %s', (screen) => {
  const layout = layoutOf('pakstream', screen);
  const outside = lineOf(layout, 'pipeline')
    .points.slice(2, -1)
    .filter((point) => !liesInCountry(layout.camera.placeAt(point), 'pakistan'));
  expect(outside).toEqual([]);
});

test.each(screens)('the arcs that look for partners end in the open and do not meet, %s', (screen) => {
  const layout = layoutOf('after-2001', screen);
  const points = (country: string) => layout.lines.filter(({ row }) => row.line.startsWith(country)).flatMap(({ curve }) => curve.points);
  for (const [x, y] of points('russia'))
    for (const [toX, toY] of points('pakistan')) expect(Math.hypot(toX - x, toY - y)).toBeGreaterThan(40);
});

test('the arcs that look for partners do not read as one line: neither points to the other', () => {
  const layout = layoutOf('after-2001', 'wide');
  const [russia, pakistan] = [lineOf(layout, 'russia-south'), lineOf(layout, 'pakistan-north')];
  for (const [arc, other] of [
    [russia, pakistan],
    [pakistan, russia],
  ] as const) {
    const [[fromX, fromY], [x, y], [toX, toY]] = [arc.at(0.8), arc.at(1), other.at(1)];
    const [ahead, across] = [Math.atan2(y - fromY, x - fromX), Math.atan2(toY - y, toX - x)];
    expect(Math.cos(ahead - across)).toBeLessThan(0.5);
  }
});

test.each(screens)('the line of Lavrov’s visit joins Moscow and Islamabad and, as it is not his route, has no head, %s', (screen) => {
  const { lines, labels } = layoutOf('lavrov', screen);
  const dot = (name: string) => labels.find(({ lines: words }) => words[0]?.startsWith(name))?.point.map(Math.round);
  expect(lines.map(({ row }) => row.head)).toEqual([false]);
  expect(lines[0]?.curve.at(0).map(Math.round)).toEqual(dot('Moscow'));
  expect(lines[0]?.curve.at(1).map(Math.round)).toEqual(dot('Islamabad'));
});

test('no gas flows from Russia to Pakistan: the line between them has no arrowhead', () => {
  const { lines } = layoutOf('energy', 'wide');
  expect(lines.filter(({ row }) => row.head)).toEqual([]);
});

test('the northern corridor passes through Afghanistan', () => {
  const layout = layoutOf('corridor', 'wide');
  expect(lineOf(layout, 'north').points.some((point) => liesInCountry(layout.camera.placeAt(point), 'afghanistan'))).toBe(true);
});

test.each(screens)('Russia, China and India are whole on the map of Greater Eurasia, %s', (screen) => {
  const { camera } = layoutOf('greater-eurasia', screen);
  // their outermost points: Chukotka, Cape Chelyuskin, Franz Josef Land, Kaliningrad, Kamchatka, Hainan, Kanyakumari
  const ends = [
    [-169.7, 66.1],
    [104.3, 77.7],
    [59.5, 81.8],
    [19.7, 54.6],
    [156.7, 51],
    [109.6, 18.2],
    [77.5, 8.1],
  ] as const;
  expect(ends.filter((point) => !camera.contains(camera.at(point), 4))).toEqual([]);
});

test('a camera finds the place at a point, and north is up at its own place', () => {
  const camera = new Camera({ screen: 'wide', place: [70, 30], x: 640, y: 360, kmAcross: 4000 });
  const [x, y] = camera.at([70, 31]);
  expect(x).toBeCloseTo(640, 0);
  expect(y).toBeLessThan(330);
  expect(camera.placeAt(camera.at([66, 25])).map(Math.round)).toEqual([66, 25]);
});

test('an outline in steps is the same outline', () => {
  expect(inSteps('M5,5L7,6L4,10L4,10L-1,8Z')).toBe('M5,5l2,1-3,4-5-2z');
  expect(inSteps('M0,0L1,0L1,1ZM9,9L8,9L8,8Z')).toBe('M0,0l1,0 0,1zM9,9l-1,0 0-1z');
  expect(inSteps('M0,0L1,0L1,1')).toBe('M0,0l1,0 0,1');
  expect(inSteps('M5,5L5,5Z')).toBe('');
  expect(inSteps('')).toBe('');
});
