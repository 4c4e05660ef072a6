import { expect, test } from 'vitest';
import { talkLimits } from '../../src/vite/check-talk.ts';
import { assembleProject, root } from '../project.ts';
import { lineIn, messagesFor } from './edited.ts';

const file = 'slides/1-trade.html';
const slide = '<section id="trade"';
const spoken = '<p>What the speaker says.</p>';
/** Limits for the fixture: its notes have four spoken words, its three slides of the talk come to 2.5 minutes. */
const limits = {
  spokenWords: { from: 3, to: 6 },
  wordsPerMinute: { from: 4, to: 8 },
  totalMinutes: { from: 2, to: 3 },
  shownWords: 12,
};
const changed = (from: string | RegExp, to: string) => messagesFor({ file, from, to }, { limits });
const at = (text: string, message: string) => [`${file}:${lineIn(file, text)}: ${message}`];

test('the deck and the fixture keep to their limits', () => {
  expect(changed(/$/, '\n')).toEqual([]);
  expect(() => assembleProject(root, { notes: true, limits: talkLimits })).not.toThrow();
});

test('notes that are too long are named with the number of their words', () => {
  expect(changed(spoken, `${spoken}<p>And two, three.</p>`)).toEqual(
    at('<aside class="notes">', 'trade: expected notes of 3 to 6 spoken words, got 7'),
  );
});

test('notes that are too short are named, however long their cues and answers are', () => {
  const silent = '<p>Two – words.</p><p class="cue">Press once, then wait.</p><p class="if-asked">If asked: a long answer.</p>';
  expect(changed(spoken, silent)).toContain(at('<aside class="notes">', 'trade: expected notes of 3 to 6 spoken words, got 2')[0]);
});

test('a figure that the build fills in counts as it is spoken', () => {
  // $600 million: two words more
  expect(changed(spoken, '<p>One two three four <data data-fact="trade-2020"></data></p>')).toEqual([]);
  expect(changed(spoken, '<p>One two three four five <data data-fact="trade-2020"></data></p>')).toEqual(
    at('<aside class="notes">', 'trade: expected notes of 3 to 6 spoken words, got 7'),
  );
});

test('notes without the line that leads on are named', () => {
  expect(changed(/<p class="(move|next)">.*?<\/p>/, '')).toEqual(
    at('<aside class="notes">', 'trade: expected one line <p class="next"> that leads on, got none'),
  );
});

test('seconds in which the notes cannot be spoken are named', () => {
  expect(changed('data-timing="60"', 'data-timing="40"')).toEqual([]);
  expect(changed('data-timing="60"', 'data-timing="24"')).toContain(
    at(slide, 'trade: data-timing: expected 4 to 8 spoken words a minute, got 10 (4 words in 24 seconds)')[0],
  );
});

test('a talk that is too long is named with its minutes', () => {
  expect(changed('data-timing="60"', 'data-timing="120"')).toContain('slides:1: data-timing: expected 2 to 3 minutes in all, got 3.5');
});

test('a slide with too many words is named', () => {
  expect(changed('<p>No base year', '<p>One two three four five six seven. No base year')).toEqual([]);
  expect(changed('<p>No base year', '<p>One two three four five six seven eight. No base year')).toEqual(
    at(slide, 'trade: expected at most 12 words beside heading, caption and drawing, got 13'),
  );
});

test.each(['1e2', '0x10', '40.5', ' 40', '-5', '601', '99999999999', ''])('data-timing="%s" is refused', (timing) => {
  expect(changed('data-timing="60"', `data-timing="${timing}"`)).toEqual(
    at(slide, `trade: data-timing: expected whole seconds from 0 to 600, got "${timing}"`),
  );
});

test('an id of more than 64 letters is refused', () => {
  expect(changed('id="trade"', `id="${'b'.repeat(65)}"`)).toEqual(at(slide, 'id: expected at most 64 letters, got 65'));
});
