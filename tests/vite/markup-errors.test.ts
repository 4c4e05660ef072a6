import { expect, test } from 'vitest';
import { lineIn, messagesFor, textOf } from './edited.ts';

const file = 'slides/1-trade.html';
const last = 'counted';
const place = '<section id="pipeline"';
const outer = '<section data-section="1" data-title="Trade: the numbers">';
const at = (line: number, message: string) => [`${file}:${line}: ${message}`];
/** the file with `markup` as a line of its own in front of the notes of the slide `pipeline` */
const inSlide = (markup: string) => {
  const start = textOf(file).indexOf('<aside class="notes">', textOf(file).indexOf(place));
  return { file, from: /[\s\S]*/, to: `${textOf(file).slice(0, start)}${markup}\n${textOf(file).slice(start)}` };
};
const line = lineIn(file, '<aside class="notes">', place);
const unlisted = (name: string) => `expected an element that src/vite/allowed-markup.ts lists, got <${name}>`;

test('a comment is no problem', () => {
  expect(messagesFor({ file, from: outer, to: `<!-- a note to editors -->${outer}` })).toEqual([]);
});

test.each([
  ['<script>if (1 < 2) alert("</p>")</script>', unlisted('script')],
  ['<style>p { color: red }</style>', unlisted('style')],
  ['<iframe src="https://example.org"></iframe>', unlisted('iframe')],
  ['<base href="https://example.org/">', unlisted('base')],
  ['<meta http-equiv="refresh" content="0">', unlisted('meta')],
  ['<link rel="stylesheet" href="https://example.org/a.css">', unlisted('link')],
  ['<object data="a.pdf"></object>', unlisted('object')],
  ['<form></form>', unlisted('form')],
  ['<body></body>', unlisted('body')],
  ['<!doctype html>', unlisted('!doctype')],
  ['<p onclick="alert(1)">Words</p>', '<p>: expected an attribute that src/vite/allowed-markup.ts lists, got "onclick"'],
  ['<svg onload="alert(1)"></svg>', '<svg>: expected an attribute that src/vite/allowed-markup.ts lists, got "onload"'],
  ['<p data-fcat="trade-2020"></p>', '<p>: expected an attribute that src/vite/allowed-markup.ts lists, got "data-fcat"'],
  ['<p style="color: red">Words</p>', 'style: expected a class of src/styles/, got an inline style'],
  ['<a href="javascript:alert(1)">Words</a>', 'href: expected "#slide" or an https address, got "javascript:alert(1)"'],
  ['<a>Words</a>', 'href: expected "#slide" or an https address, got ""'],
  ['<a href="https://">Words</a>', 'href: expected "#slide" or an https address, got "https://"'],
  [`<p>${'a'.repeat(41)}</p>`, `expected words of at most 40 letters, got "${'a'.repeat(40)}…"`],
  ['<p>Россия</p>', 'expected a letter of the deck\'s fonts, got "Р" (U+0420)'],
  ['<p>&#x420;</p>', 'expected a letter of the deck\'s fonts, got "Р" (U+0420)'],
  ['<p>a\0b</p>', 'expected words, got the control character U+0000'],
  ['<p>TODO: a source</p>', 'expected finished words, got "TODO"'],
  ['<p>Lorem ipsum dolor</p>', 'expected finished words, got "Lorem"'],
  ['<p></p>', 'expected words in <p>, got none'],
  ['<ul><li>One</li><li> <b></b> </li></ul>', 'expected words in <li>, got none'],
])('a slide with %s is refused with its line', (markup, expected) => {
  expect(messagesFor(inSlide(markup))).toEqual(expect.arrayContaining(at(line, expected)));
});

test.each(['<p><data data-fact="trade-2020"></data></p>', '<p><br></p>', '<p>todo lists</p>'])('a slide with %s has words', (markup) => {
  expect(messagesFor(inSlide(markup)).join()).not.toMatch(/finished words|words in/);
});

test.each([
  ['<p>Words', 'expected </p>, got the end of the section'],
  ['<div><p>Words</p>', 'expected </div>, got the end of the section'],
  ['<strong>Words', 'expected </strong>, got the end of the section'],
  ['<a href="#start">Words', 'expected </a>, got the end of the section'],
  ['<figure><p>Words</p>', 'expected </figure>, got the end of the section'],
  ['<h3>Words', 'expected </h3>, got the end of the section'],
  ['<div><p>Words</div>', 'expected </p>, got </div>'],
  ['<p>Words</p></div>', 'expected <div> before </div>, got none'],
  ['<p>Words <ul><li>one</li></ul></p>', 'expected </p>, got <ul>, which may not stand in <p>'],
  ['<a href="#start">one <a href="#start">two</a></a>', 'expected </a>, got <a>, which may not stand in <a>'],
  ['<div><td>one</td></div>', 'expected <td> where HTML allows it, got it in another place'],
])('a slide with %s is refused with the line of the element', (markup, expected) => {
  expect(messagesFor(inSlide(markup))).toEqual(at(line, expected));
});

test('elements closed in the wrong order are named', () => {
  expect(messagesFor(inSlide('<p><b>one <i>two</b> three</i></p>'))).toEqual([
    `${file}:${line}: expected </i>, got </b>`,
    `${file}:${line}: expected <i> before </i>, got none`,
  ]);
});

test('notes without </aside> are named with their line, and nothing else is', () => {
  expect(messagesFor({ file, from: '</aside>', to: '' })).toEqual(
    at(lineIn(file, '<aside class="notes">'), 'expected </aside>, got the end of the section'),
  );
});

test('a slide without </section> is named with the line on which it begins', () => {
  const from = '  </section>\n  <section id="pipeline"';
  expect(messagesFor({ file, from, to: '  <section id="pipeline"' })).toEqual(
    at(lineIn(file, '<section id="trade"'), 'expected </section>, got the next <section>'),
  );
});

test('the last slide of a file without </section> is named, not the outer section', () => {
  expect(messagesFor({ file, from: / {2}<\/section>\n<\/section>\s*$/, to: '</section>\n' })).toEqual(
    at(lineIn(file, `<section id="${last}"`), 'expected </section>, got the end of the outer section'),
  );
});

test('an outer section that is not closed is named', () => {
  expect(messagesFor({ file, from: /\n<\/section>\s*$/, to: '\n' })).toEqual(at(1, 'expected </section>, got the end of the file'));
});

test('a second outer section in a file is refused', () => {
  const text = textOf(file);
  expect(messagesFor({ file, from: /$/, to: '<section data-section="2" data-title="More"></section>\n' })).toEqual(
    at(text.split('\n').length, 'expected one outer section in a file, got another'),
  );
});

test('words outside any section, and between slides, are refused', () => {
  const text = textOf(file);
  expect(messagesFor({ file, from: /$/, to: '\nForgotten words\n' })).toEqual(
    at(text.split('\n').length + 1, 'expected words inside a section, got "Forgotten words"'),
  );
  expect(messagesFor({ file, from: `  ${place}`, to: `  <p>Forgotten words</p>\n  ${place}` })).toEqual(
    at(lineIn(file, place), 'expected words inside a slide, got "Forgotten words"'),
  );
});

test('a tag that is missing is named alone, although all that follows stands in another place', () => {
  const markup = '<p><strong>Words</p>';
  expect(messagesFor(inSlide(markup))).toEqual(at(line, 'expected </strong>, got </p>'));
});

test('a class that no style sheet knows is named', () => {
  const edit = inSlide('<p class="slide-beside slide-besides">Words</p>');
  expect(messagesFor(edit, { classes: new Set(['notes', 'next', 'slide-chart', 'slide-map', 'slide-beside']) })).toEqual(
    at(line, 'class: expected a class of src/styles/, got "slide-besides"'),
  );
});

test('a heading that does not fit is named', () => {
  const edit = { file, from: '<h2>A pipeline is planned', to: `<h2>A pipeline is planned${' and planned'.repeat(10)}` };
  expect(messagesFor(edit)).toEqual([
    expect.stringMatching(`^${file}:${lineIn(file, place)}: pipeline: expected a heading of at most 2 lines, got about 3: "A pipeline`),
  ]);
});

test.each([
  ['data-surface="drak" data-source="1.1 1.2 1.3"', 'data-surface: expected dark, got "drak"'],
  ['data-timing="1" data-source="1.1 1.2 1.3"', 'expected well-formed HTML, got duplicate attribute'],
])('a slide with %s is refused', (to, expected) => {
  expect(messagesFor({ file, from: 'data-source="1.1 1.2 1.3"', to })).toEqual(at(lineIn(file, '<section id="trade"'), expected));
});

test.each([
  ['data-section="1" ', 'data-section="0" ', 'data-section: expected a number of its own, got "0" as in slides/0-opening.html'],
  ['data-section="1" ', 'data-section="one" ', 'data-section: expected a number from 0 to 4, got "one"'],
  ['data-title="Trade: the numbers"', 'data-title=" "', 'data-title: expected 1 to 60 letters, got none'],
  ['data-title="Trade: the numbers"', `data-title="${'x'.repeat(61)}"`, 'data-title: expected 1 to 60 letters, got 61'],
])('an outer section with %s changed to %s is refused', (from, to, expected) => {
  expect(messagesFor({ file, from, to })).toEqual(at(1, expected));
});
