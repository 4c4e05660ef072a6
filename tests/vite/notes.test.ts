import { expect, test } from 'vitest';
import { assemble } from '../../src/vite/assemble.ts';
import { fixtureSlides, fixtureTables } from '../fixture.ts';
import { lineIn, messagesFor, textOf } from './edited.ts';

// Words for the speaker stand in one place of a slide, which a build without notes leaves out; every other place that could hold some is refused.

const file = 'slides/1-trade.html';
const place = '<p>No base year is given';
const line = lineIn(file, place);
const withBefore = (markup: string) => messagesFor({ file, from: place, to: `${markup}\n${place}` });

test.each([
  ['<aside class="notes"><p>Marked words</p></aside>', 'aside'],
  ['<aside class="remarks"><p>Marked words</p></aside>', 'aside'],
  ['<aside><p>Marked words</p></aside>', 'aside'],
  ['<div class="notes"><p>Marked words</p></div>', 'div'],
  ['<p class="slide-beside notes">Marked words</p>', 'p'],
])('%s beside the notes is refused', (markup, element) => {
  const message = `expected one <aside class="notes"> in a slide and nothing like it, got another <${element}>`;
  // a second pair of notes in front of the first one is the one that counts
  const at = markup.includes('<aside class="notes"') ? lineIn(file, '<aside class="notes"') + 1 : line;
  expect(withBefore(markup)).toEqual([`${file}:${at}: ${message}`]);
});

test.each(['cue', 'next', 'if-asked'])('a paragraph of class %s outside the notes is refused', (name) => {
  expect(withBefore(`<p class="${name}">Marked words</p>`)).toEqual([
    `${file}:${line}: class: expected "${name}" inside the notes, got it outside`,
  ]);
});

test.each([
  ['<aside id="notes">', '<aside>: expected an attribute that src/vite/allowed-markup.ts lists, got "id"'],
  ['<aside class="Notes">', 'expected one <aside class="notes"> in a slide and nothing like it, got another <aside>'],
])('notes in %s are refused', (tag, expected) => {
  const at = lineIn(file, '<aside class="notes">');
  expect(messagesFor({ file, from: '<aside class="notes">', to: tag })).toContain(`${file}:${at}: ${expected}`);
});

test.each([
  ['<p hidden>Marked words</p>', '<p>: expected an attribute that src/vite/allowed-markup.ts lists, got "hidden"'],
  ['<p title="Marked words">Words</p>', '<p>: expected an attribute that src/vite/allowed-markup.ts lists, got "title"'],
  ['<p data-notes="Marked words">Words</p>', '<p>: expected an attribute that src/vite/allowed-markup.ts lists, got "data-notes"'],
  ['<p data-derived="Marked words"></p>', 'data-derived: expected no value, got "Marked words"'],
  ['<p data-country="Marked words"></p>', 'data-country: expected pakistan, russia, got "Marked words"'],
  ['<p data-reached="Marked words"></p>', 'data-reached: expected observer, member, got "Marked words"'],
  ['<p data-fragment-index="Marked"></p>', 'data-fragment-index: expected 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, got "Marked"'],
])('%s is refused', (markup, expected) => {
  expect(withBefore(markup)).toContain(`${file}:${line}: ${expected}`);
});

test('comments are in no build, wherever they stand', () => {
  const comment = '<!-- Marked words -->';
  const commented = textOf(file)
    .replace(/^/, `${comment}\n`)
    .replace(/(?=<section id|<h2>|<p>|<\/aside>)/g, () => comment)
    .replace(/$/, comment);
  const slides = fixtureSlides.map((slide) => (slide.file === file ? { file, text: commented } : slide));
  for (const notes of [true, false]) {
    const { slides: markup, route } = assemble(slides, fixtureTables, { notes });
    expect(markup + route).not.toContain('Marked words');
  }
});

test('a build without notes has none of their words', () => {
  const slides = fixtureSlides.map(({ file, text }) => ({ file, text: text.replaceAll('What the speaker says.', 'Marked words.') }));
  expect(assemble(slides, fixtureTables, { notes: true }).slides).toContain('Marked words.');
  expect(assemble(slides, fixtureTables, { notes: false }).slides).not.toContain('Marked words.');
});
