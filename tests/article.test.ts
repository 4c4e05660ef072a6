import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { factNamed, facts } from '../src/facts/facts.ts';
import { elements, getAttribute, textOf, withAttribute } from '../src/vite/markup.ts';
import { projectTables } from '../src/vite/project-files.ts';
import { assembleProject, root } from './project.ts';

// What the deck publishes, and the only file of tests that knows it. Every other test works on fixtures or on what the deck itself says.
// A test here fails when a number of the deck changes, and names the line to edit if the change was meant.

const tables = projectTables(root);
const all = facts(tables);

test.each([
  // reported in 1.3; 790 / 1.45 = 544.83; 790 / 6 = 131.67
  ['trade-2020', '$790 million'],
  ['trade-2019', 'about $545 million'],
  ['trade-base', 'about $132 million'],
  ['growth-2020', '45%'],
  ['growth-fold', 'sixfold'],
  // reported in 2.1; 2500 / 790 = 3.16
  ['pipeline-cost', '$2.5 billion'],
  ['pipeline-length', '1,100 km'],
  ['pipeline-years', 'about three years'],
  ['pipeline-signed', '15 July 2021'],
  // Sharif 1999, Gillani 2011, the agreement of 2014, and five of 2021: Lavrov, PakStream, the committee, the exercise, the advisers
  ['contacts-dated', 'eight'],
  ['busiest-count', 'five'],
  ['contacts-before-busiest', 'three'],
  ['busiest-year', '2021'],
  // commission 1990s, agreement 2014, SCO 2017, pact 2021; the working groups, the JMCC and two observer seats have no date
  ['formal-dated', 'four'],
  ['formal-undated', 'four'],
  ['agreements-count', 'two'],
  ['bodies-count', 'three'],
  ['seats-count', 'three'],
  ['lavrov-subjects', 'nine'],
  // the humanitarian crisis, hybrid warfare, CPEC, Greater Eurasia, the northern corridor
  ['agenda-unlisted-count', 'five'],
  // the slide on hybrid warfare says that it is the only one
  ['agenda-proposed-count', 'one'],
  ['agenda-recurring', 'Afghanistan and military cooperation'],
])('the deck says %s as "%s"', (name, expected) => {
  expect(factNamed(all, name).text, ifMeant(`['${name}', `)).toBe(expected);
});

const page = parseFragment(assembleProject(root, { notes: true }).slides);
const parts = elements(page, (element) => getAttribute(element, 'data-section') !== null);

/** How long the talk lasts, seconds; the appendix, section 4, is not part of it. */
const talkSeconds = 1200;

test(`the talk lasts ${talkSeconds} seconds`, () => {
  const talk = parts.filter((part) => getAttribute(part, 'data-section') !== '4').flatMap((part) => withAttribute(part, 'data-timing'));
  const seconds = talk.reduce((sum, slide) => sum + Number(getAttribute(slide, 'data-timing')), 0);
  expect(seconds, ifMeant('const talkSeconds')).toBe(talkSeconds);
});

const inWords = ['seventeen', 'eighteen', 'nineteen', 'twenty', 'twenty-one', 'twenty-two', 'twenty-three'];
const minutes = Math.round(talkSeconds / 60);
const sayMinutes = `${inWords[minutes - 17] ?? minutes}|${minutes}`;

test.each([
  ['index.html', /talk\s+of\s+([\w-]+)\s+minutes/],
  ['README.md', /talk\s+of\s+([\w-]+)\s+minutes/],
  ['slides/0-opening.html', /the\s+next\s+([\w-]+)\s+minutes/],
])('%s says how many minutes the talk lasts', (file, sentence) => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = sentence.exec(text);
  const said = found?.[1];
  const line = text.slice(0, found?.index).split('\n').length;
  expect(
    said,
    said
      ? `the talk lasts ${minutes} minutes: edit ${file} line ${line}`
      : `${file}: expected ${sentence}, got none; if it no longer says so, delete its line ${lineOf(`['${file}', `)} of tests/article.test.ts`,
  ).toMatch(new RegExp(`^(${sayMinutes})$`));
});

test('the article’s own quotation stands word for word', () => {
  const quotation = '“Pakistan is our major trade and economic partner and an important partner in South Asia and the Muslim world.”';
  expect(textOf(page), ifMeant('const quotation')).toContain(quotation);
});

/** What to do when an expectation fails, with the line on which it stands. */
const ifMeant = (start: string) => `if you meant to change this, edit tests/article.test.ts line ${lineOf(start)}`;

/** The line of this file that begins like this. */
function lineOf(start: string): number {
  const lines = readFileSync(import.meta.filename, 'utf8').split('\n');
  return 1 + lines.findIndex((line) => line.trim().startsWith(start));
}
