import { expect, test } from 'vitest';
import { lineIn, messagesFor } from './edited.ts';

const file = 'slides/0-opening.html';
const slide = '<section id="title"';
const spoken = '        Welcome. ';
const says = (message: string, of = slide) => [`${file}:${lineIn(file, of)}: ${message}`];
const notesLine = '<aside class="notes">';

test('notes that are too long are named with the number of their words', () => {
  expect(messagesFor({ file, from: spoken, to: spoken + 'word '.repeat(60) })).toContain(
    `${file}:${lineIn(file, notesLine)}: title: expected notes of 55 to 130 spoken words, got 136`,
  );
});

test('notes that are too short are named, however long the answers to questions are', () => {
  const notes = `<aside class="notes"><p>Ten.</p><p class="cue">${'word '.repeat(80)}</p><p class="if-asked">${'word '.repeat(80)}</p><p class="move">Next.</p></aside>`;
  expect(messagesFor({ file, from: /<aside class="notes">[\s\S]*?<\/aside>/, to: notes })).toContain(
    `${file}:${lineIn(file, notesLine)}: title: expected notes of 55 to 130 spoken words, got 1`,
  );
});

test('notes without the line that leads on are named', () => {
  expect(messagesFor({ file, from: /<p class="(move|next)">.*\n/, to: '' })).toEqual([
    `${file}:${lineIn(file, notesLine)}: title: expected one line <p class="next"> that leads on, got none`,
  ]);
});

test('seconds in which the notes cannot be spoken are named', () => {
  expect(messagesFor({ file, from: 'data-timing="40"', to: 'data-timing="20"' })).toContain(
    says('title: data-timing: expected 55 to 150 spoken words a minute, got 228 (76 words in 20 seconds)')[0],
  );
});

test.each(['1e2', '40.5', ' 40', '-5', '601', '99999999999', ''])('data-timing="%s" is refused', (timing) => {
  expect(messagesFor({ file, from: 'data-timing="40"', to: `data-timing="${timing}"` })).toEqual(
    says(`title: data-timing: expected whole seconds from 0 to 600, got "${timing}"`),
  );
});

test('a talk that is too long is named with its minutes', () => {
  expect(messagesFor({ file, from: /data-timing="\d+"/, to: 'data-timing="340"' })).toContain(
    'slides:1: data-timing: expected 18 to 22 minutes in all, got 25.0',
  );
});

test('a slide with too many words is named', () => {
  const from = '<p class="subtitle">';
  expect(messagesFor({ file, from, to: `<p>${'word '.repeat(40)}</p>${from}` })).toEqual(
    says('title: expected at most 40 words beside heading, caption and drawing, got 55'),
  );
});

test('an id of more than 64 letters is refused', () => {
  const id = `a${'b'.repeat(64)}`;
  expect(messagesFor({ file, from: 'id="title"', to: `id="${id}"` })).toContain(
    says(`id: expected at most 64 letters, got ${id.length}`)[0],
  );
});
