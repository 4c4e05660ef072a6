import { expect, test } from 'vitest';
import { ContentReader } from '../../src/export/pdf/content-stream.ts';
import { type Cuts, edited } from '../../src/export/pdf/edits.ts';
import { shortenOperands } from '../../src/export/pdf/shorten-operands.ts';

function shortened(stream: string): string {
  const cuts: Cuts = [];
  const reader = new ContentReader(stream);
  while (reader.next()) shortenOperands(reader, cuts);
  return edited(Buffer.from(stream, 'latin1'), [], cuts).toString('latin1');
}

test('cuts digits off the operands of a path', () => {
  const path = '-104.763046 1533.76904 m .5 -.1234 l 1 2 3.456 4.5 5.67 6.789 c';
  expect(shortened(path)).toBe('-104.76 1533.76 m .5 -.12 l 1 2 3.45 4.5 5.67 6.78 c');
});

test.each([
  ['a matrix', '.23999999 0 0 -.23999999 0 540 cm'],
  ['letters', '15.0540161 0 Td <001C> Tj'],
  ['a colour', '.9686 .9647 .9451 rg'],
  ['words', '(3.14159 2.71828 m) Tj % 3.14159 2.71828 m'],
])('leaves %s as it is', (_what, stream) => {
  expect(shortened(`${stream}\nS`)).toBe(`${stream}\nS`);
});
