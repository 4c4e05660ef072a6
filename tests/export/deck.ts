import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseFragment, serializeOuter } from 'parse5';
import { type Element, elements, getAttribute, hasClass, type Node, textOf, withAttribute } from '../../src/vite/markup.ts';
import { root } from '../project.ts';

/** A slide as the built page has it, before any script: what a document made of it must hold. */
export interface BuiltSlide {
  readonly id: string;
  readonly part: string;
  readonly heading: string;
  /** everything that it says, in the order of the HTML, notes and tables too */
  readonly text: string;
  readonly source: string;
  readonly notes: string;
  /** the paragraphs of its notes, with the class that says what each is */
  readonly lines: readonly { readonly kind: string; readonly text: string }[];
  /** planned for it in the talk */
  readonly seconds: number;
  /** the words below its pictures */
  readonly captions: readonly string[];
  /** the text alternatives of its figures */
  readonly alternatives: readonly string[];
  readonly charts: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  /** the addresses of its links, notes left out, and those of its notes */
  readonly links: readonly string[];
  readonly notesLinks: readonly string[];
  /** how many presses show more of it */
  readonly fragments: number;
  /** the words that come with one of these presses, the first being 1 */
  readonly steps: readonly { readonly press: number; readonly text: string }[];
  /** the names of its maps and timelines */
  readonly maps: readonly string[];
  readonly timelines: readonly string[];
  /** `dark`, or nothing on a slide of the theme's usual colour */
  readonly surface: string;
  /** every class in it, and the names of the facts that it and its notes state */
  readonly classes: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

/** Every slide of dist/index.html. */
export const builtSlides = (): BuiltSlide[] => slidesOf(parse(readFileSync(join(root, 'dist/index.html'), 'utf8')));

/** Every slide of a page, as the build writes it. */
export function slidesOf(page: Node): BuiltSlide[] {
  const parts = withAttribute(page, 'data-title').filter(({ tagName }) => tagName === 'section');
  return parts.flatMap((part) =>
    elements(part, ({ tagName }) => tagName === 'section').map((slide) => read(slide, attribute(part, 'data-title'))),
  );
}

function read(slide: Element, part: string): BuiltSlide {
  const first = (condition: (element: Element) => boolean) => elements(slide, condition)[0];
  const words = (element: Element | undefined) => (element ? textOf(element) : '');
  const notes = first((element) => hasClass(element, 'notes'));
  const inNotes = new Set(notes ? elements(notes, () => true) : []);
  // the parts of a map refer to their outlines by href too
  const links = withAttribute(slide, 'href').filter(({ tagName }) => tagName === 'a');
  const fragments = elements(slide, (element) => hasClass(element, 'fragment'));
  const pressed = pressesOf(fragments);
  return {
    id: attribute(slide, 'id'),
    part,
    heading: words(first(({ tagName }) => tagName === 'h1' || tagName === 'h2')),
    text: spoken(slide),
    source: words(first((element) => hasClass(element, 'slide-foot-source'))),
    notes: spoken(notes),
    lines: (notes ? elements(notes, ({ tagName }) => tagName === 'p') : []).map((line) => ({
      kind: attribute(line, 'class'),
      text: spoken(line),
    })),
    seconds: Number(attribute(slide, 'data-timing')),
    captions: elements(slide, ({ tagName }) => tagName === 'figcaption').map(textOf),
    alternatives: withAttribute(slide, 'aria-label')
      .filter((element) => attribute(element, 'role') === 'img' && !isForPhones(element))
      .map((element) => attribute(element, 'aria-label')),
    charts: withAttribute(slide, 'data-chart').map((figure) => ({
      name: attribute(figure, 'data-chart'),
      rows: elements(figure, ({ tagName }) => tagName === 'tr').map((row) =>
        elements(row, ({ tagName }) => tagName === 'th' || tagName === 'td').map(textOf),
      ),
    })),
    links: links.filter((link) => !inNotes.has(link)).map((link) => attribute(link, 'href')),
    notesLinks: links.filter((link) => inNotes.has(link)).map((link) => attribute(link, 'href')),
    fragments: Math.max(0, ...pressed),
    steps: fragments.map((fragment, i) => ({ press: pressed[i] ?? 0, text: textOf(fragment) })).filter(({ text }) => text.trim() !== ''),
    maps: withAttribute(slide, 'data-map').map((figure) => attribute(figure, 'data-map')),
    timelines: withAttribute(slide, 'data-timeline').map((figure) => attribute(figure, 'data-timeline')),
    surface: attribute(slide, 'data-surface'),
    classes: new Set(elements(slide, () => true).flatMap((element) => attribute(element, 'class').split(/\s+/).filter(Boolean))),
    facts: new Set(withAttribute(slide, 'data-fact').map((fact) => attribute(fact, 'data-fact').replace('^', ''))),
  };
}

/** The press that shows each fragment. Those of one index come with one press, those without an index each with its own, after them. */
function pressesOf(fragments: readonly Element[]): number[] {
  const indexes = fragments.map((fragment) => attribute(fragment, 'data-fragment-index'));
  const own = [...new Set(indexes.filter(Boolean))].toSorted((a, b) => Number(a) - Number(b));
  let last = own.length;
  return indexes.map((index) => (index ? 1 + own.indexOf(index) : ++last));
}

/** The figure that a phone shows in place of the one of the stage: no paper has it. */
const isForPhones = (element: Element) => /(^|\s)\w+-narrow(\s|$)/.test(attribute(element, 'class'));

/** The text of notes as it is printed: the style sheet puts quotations in quotation marks. */
function spoken(notes: Element | undefined): string {
  if (!notes) return '';
  return textOf(parseFragment(serializeOuter(notes).replace(/<q>/g, '“').replace(/<\/q>/g, '”')));
}

const attribute = (element: Element, name: string) => getAttribute(element, name) ?? '';
