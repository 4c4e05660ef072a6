import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { contactsByYear } from '../../src/charts/contacts-by-year.ts';
import { type TimelineMarks, timeline } from '../../src/charts/marks/timeline.ts';
import { fixtureTables } from '../fixture.ts';
import { lineOf } from './drawn.ts';

/** What a context was told to fill: shapes by the middle of their corners or their circle, and words. */
function recorder() {
  const shapes: { x: number; y: number; colour: string }[] = [];
  const words: { text: string; x: number; y: number; colour: string }[] = [];
  let corners: [number, number][] = [];
  const at = (x: number, y: number) => corners.push([x, y]);
  const context = {
    fillStyle: '',
    beginPath: () => {
      corners = [];
    },
    moveTo: at,
    lineTo: at,
    arc: at,
    fill: () => {
      const middle = (side: 0 | 1) => (Math.min(...corners.map((one) => one[side])) + Math.max(...corners.map((one) => one[side]))) / 2;
      shapes.push({ x: middle(0), y: middle(1), colour: context.fillStyle });
    },
    fillText: (text: string, x: number, y: number) => words.push({ text, x, y, colour: context.fillStyle }),
    measureText: () => ({ width: 100 }),
    ...Object.fromEntries(['save', 'restore', 'stroke', 'closePath', 'setLineDash', 'fillRect'].map((name) => [name, () => undefined])),
  };
  return { context, shapes, words };
}

/** What the chart draws of the marks of a line. */
function draw(options: TimelineMarks) {
  const { context, shapes, words } = recorder();
  const points = options.marks.map((_, i) => ({ getProps: () => ({ x: 600 + 20 * i, y: 200 }) }));
  const chart = {
    ctx: context,
    chartArea: { top: 0, bottom: 300 },
    options: {},
    getDatasetMeta: () => ({ data: points }),
  } as unknown as Chart;
  timeline.afterDatasetsDraw?.(chart, {}, options, false);
  return { row: shapes.filter(({ y }) => y < 60), words };
}

test('all dated contacts stand once more in a row to be counted, those of the busiest year last and with the accent', () => {
  const { row, words } = draw(lineOf(contactsByYear(fixtureTables)));

  // 28 wide, 48 from one to the next
  expect(row.map(({ x }) => x)).toEqual([14, 62, 110, 158, 206, 254].map((x) => expect.closeTo(x, 0)));
  expect(row.map(({ colour }) => colour)).toEqual(['--ink', '--ink', '--ink', '--accent', '--accent', '--accent']);
  const counts = words.filter(({ text }) => /earlier|of 2021/.test(text));
  // each count begins where its group does
  expect(counts.map(({ text, x, colour }) => [text, x, colour])).toEqual([
    ['3 earlier', 0, '--ink'],
    ['3 of 2021', 144, '--accent'],
  ]);
});

test('a row of many contacts keeps within the slide, all as far apart', () => {
  const options = lineOf(contactsByYear(fixtureTables));
  const { row } = draw({ ...options, marks: Array.from({ length: 5 }, () => options.marks).flat() });
  expect(row).toHaveLength(30);
  // in 1136 of which a mark takes 14 on either side
  expect(row.map(({ x }) => x)).toEqual(Array.from({ length: 30 }, (_, i) => expect.closeTo(14 + (i * (1136 - 28)) / 29, 0)));
});
