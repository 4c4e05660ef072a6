import { expect, test } from 'vitest';
import { ContentBounds } from '../../src/export/pdf/content-bounds.ts';
import { readMarks } from '../../src/export/pdf/marked-content.ts';

const page = { left: 0, bottom: 0, right: 100, top: 100 };

/** Left, bottom, right, top of what the content with the number 0 draws. */
function boundsOf(stream: string): number[] | undefined {
  const bounds = new ContentBounds(page);
  readMarks(stream, (reader, mcid) => bounds.take(reader, mcid));
  const box = bounds.boxes.get(0);
  return box && [box.left, box.bottom, box.right, box.top];
}

test.each([
  ['a rectangle', '10 20 30 40 re f', [10, 20, 40, 60]],
  ['a rectangle drawn from its other corner', '40 60 -30 -40 re f', [10, 20, 40, 60]],
  ['lines and curves', '10 10 m 20 30 l 40 5 50 5 60 10 c S', [10, 5, 60, 30]],
  ['two shapes', '10 10 5 5 re f 60 60 5 5 re B*', [10, 10, 65, 65]],
  ['what is moved and scaled', 'q 2 0 0 2 10 10 cm 0 0 5 5 re f Q', [10, 10, 20, 20]],
  ['what is turned upside down', '1 0 0 -1 0 100 cm 10 10 5 5 re f', [10, 85, 15, 90]],
  ['what follows a restored state', 'q 9 0 0 9 0 0 cm Q 10 10 5 5 re f', [10, 10, 15, 15]],
  ['what a clip leaves', 'q 0 0 20 20 re W n 10 10 50 50 re f Q', [10, 10, 20, 20]],
  ['an image', 'q 30 0 0 20 5 6 cm /X1 Do Q', [5, 6, 35, 26]],
  ['letters from their baseline', 'BT /F4 8 Tf 1 0 0 1 10 50 Tm <00120034> Tj ET', [10, 48, 18, 58]],
  ['what leaves the page', '50 50 100 100 re f', [50, 50, 100, 100]],
])('measures %s', (_what, drawing, expected) => {
  expect(boundsOf(`/Figure <</MCID 0>> BDC ${drawing} EMC`)).toEqual(expected);
});

test('measures nothing where nothing shows', () => {
  expect(boundsOf('/Figure <</MCID 0>> BDC 10 10 5 5 re n EMC 10 10 5 5 re f')).toBeUndefined();
  expect(boundsOf('0 0 5 5 re W n /Figure <</MCID 0>> BDC 10 10 5 5 re f EMC')).toBeUndefined();
});
