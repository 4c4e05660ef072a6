import { describe, expect, test } from 'vitest';
import { markArtifacts } from '../../src/export/pdf/artifacts.ts';
import { ContentReader } from '../../src/export/pdf/content-stream.ts';
import { edited } from '../../src/export/pdf/edits.ts';
import { readMarks } from '../../src/export/pdf/marked-content.ts';

/** The instructions of a stream, so that white space does not matter. */
function operationsOf(stream: string): string[] {
  const reader = new ContentReader(stream);
  const found: string[] = [];
  while (reader.next())
    found.push([...Array.from({ length: reader.operandCount }, (_, i) => reader.operand(i)), reader.operator].join(' '));
  return found;
}

/** The stream with its artifacts marked, and the numbers of what was tagged and now is one. */
function marked(stream: string, tags: ReadonlyMap<number, string>): { stream: string; artifacts: readonly number[] } {
  const { edits, numbers } = markArtifacts(readMarks(stream), tags);
  return { stream: edited(Buffer.from(stream, 'latin1'), edits).toString('latin1'), artifacts: numbers };
}

/** As Chromium writes it: a surface without a mark, a heading, a rule that belongs to a paragraph, a figure, a page number without a mark. */
const chromium = `q
1 1 1 rg
0 0 960 540 re
f
Q
/H2 <</MCID 0 >>BDC
BT
/F4 24 Tf
<0082> Tj
ET
EMC
/NonStruct <</MCID 1 >>BDC
551.75 320 60.84375 1 re
f
EMC
/Figure <</MCID 2 >>BDC
0 0 1136 420 re
f
EMC
BT
/F4 12 Tf
(7 / 31) Tj
ET
`;

const tags = new Map([
  [0, 'H2'],
  [1, 'NonStruct'],
  [2, 'Figure'],
]);

test('marks what has no tag and what is only a line as artifacts, and keeps words and figures', () => {
  const { stream, artifacts } = marked(chromium, tags);
  expect(artifacts).toEqual([1]);
  expect(operationsOf(stream)).toEqual(
    operationsOf(`/Artifact BMC q 1 1 1 rg 0 0 960 540 re f Q EMC
      /H2 <</MCID 0>> BDC BT /F4 24 Tf <0082> Tj ET EMC
      /Artifact BMC 551.75 320 60.84375 1 re f EMC
      /Figure <</MCID 2>> BDC 0 0 1136 420 re f EMC
      /Artifact BMC BT /F4 12 Tf (7 / 31) Tj ET EMC`),
  );
});

test.each([
  ['on one line', (stream: string) => stream.replaceAll('\n', ' ')],
  ['with CRLF', (stream: string) => stream.replaceAll('\n', '\r\n')],
  ['with CR', (stream: string) => stream.replaceAll('\n', '\r')],
  ['with more white space', (stream: string) => stream.replace(/(?<!\()[\n ](?![/ ]*31)/g, '\t \0\f ')],
  ['with as little as can be', (stream: string) => stream.replaceAll('\n/', '/').replaceAll(' >>', '>>').replaceAll(' <', '<')],
  ['with comments', (stream: string) => stream.replaceAll('\n', ' % EMC /P <</MCID 9>> BDC (\n')],
])('reads marks %s', (_how, written) => {
  const expected = marked(chromium, tags);
  const { stream, artifacts } = marked(written(chromium), tags);
  expect(artifacts).toEqual(expected.artifacts);
  expect(operationsOf(stream)).toEqual(operationsOf(expected.stream));
});

describe('reads a mark', () => {
  const paint = '0 0 1 1 re f';
  test.each([
    ['with its number in another form', `/P <</MCID +03>>BDC ${paint} EMC`, `/Artifact BMC ${paint} EMC`],
    ['with more properties', `/P <</Lang (en) /MCID 3 /ActualText (EMC \\) BDC) >>BDC ${paint} EMC`, `/Artifact BMC ${paint} EMC`],
    ['inside a mark without a number', `/Span BMC /P <</MCID 3>>BDC ${paint} EMC EMC`, `/Span BMC /Artifact BMC ${paint} EMC EMC`],
    ['around a mark without a number', `/P <</MCID 3>>BDC ${paint} /Span BMC (a) Tj EMC EMC`, undefined],
    ['with a word in parentheses', '/P <</MCID 3>>BDC BT (a (b\\)) EMC) Tj ET EMC', undefined],
    ['with an inline image', '/P <</MCID 3>>BDC BI /W 1 /H 1 ID ( EMC <EI EI EMC', undefined],
  ])('%s', (_what, stream, expected = stream) => {
    expect(operationsOf(marked(stream, new Map([[3, 'P']])).stream)).toEqual(operationsOf(expected));
  });

  test('that is an artifact already, and leaves it', () => {
    const stream = `/Artifact <</Type /Pagination>> BDC BT (7) Tj ET EMC /Artifact BMC ${paint} EMC`;
    expect(marked(stream, new Map()).stream).toBe(stream);
  });
});

test.each([
  ['a content that the structure tree names is not in the stream', chromium, [...tags, [3, 'P'], [5, 'P']], 'got no 3, 5 in the page'],
  ['the structure tree does not name a content', chromium, [[0, 'H2']], 'got none for 1, 2'],
  ['a content comes twice', `${chromium}/P <</MCID 0>> BDC EMC`, [...tags], 'expected the marked content 0 once, got it twice'],
  ['a mark does not end', `/P <</MCID 0>> BDC BT (a) Tj ET`, [[0, 'P']], 'expected EMC after the BDC at byte 0, got the end'],
  ['a mark does not begin', 'BT (a) Tj ET EMC', [], 'expected BMC or BDC before the EMC at byte 13, got none'],
  ['properties lie outside the stream', '/P /MC0 BDC EMC', [], 'expected the properties of the mark at byte 0 as a dictionary, got "/MC0"'],
  ['a number is none', '/P <</MCID 1.5>> BDC EMC', [], 'expected a whole number as MCID at byte 0, got "1.5"'],
  ['words without a tag share a text object with others', 'BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC ET', [[0, 'P']], 'got 1 BT and 0 ET'],
  ['a string does not end', 'BT (a Tj ET', [], 'expected a closing parenthesis for the string at byte 3'],
  ['operands lack an operator', 'q 1 0 0', [], 'expected an operator after "1" at byte 2'],
] as const)('stops with one sentence when %s', (_what, stream, named, sentence) => {
  expect(() => marked(stream, new Map(named as readonly [number, string][]))).toThrow(sentence);
});
