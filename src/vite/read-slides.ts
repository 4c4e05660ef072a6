import { getAttribute, isCommentNode, isElementNode, queryAll, removeNode } from '@parse5/tools';
import { parseFragment } from 'parse5';
import type { Problems } from '../data/problems.ts';
import { checkMarkup } from './check-markup.ts';
import { checkNesting, checkPlaces } from './check-nesting.ts';
import { type Element, elements, hasClass, type Node, textOf } from './markup.ts';
import type { StyleClasses } from './style-classes.ts';
import { tagsOf } from './tags.ts';

/** A title stands in the route at the foot and in the source line of every slide of its part. */
const longestTitle = 60;

/** A file of `slides/`, path relative to the project. */
export interface SlideFile {
  readonly file: string;
  readonly text: string;
}

/** A slide as the editor wrote it, with the place to name when something is wrong. */
export interface Slide {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly element: Element;
  /** the part of the article it belongs to, 0 to 4 */
  readonly part: Part;
  /** paragraphs such as `1.3`, or `own` */
  readonly sources: readonly string[];
}

/** A section of the article: one file of `slides/`. */
export interface Part {
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly element: Element;
}

/**
 * Reads the slides out of their files. What is wrong with a file's markup goes to `problems`; a section without an id gets the empty id, for
 * `checkSlides` to report.
 *
 * @param classes those that style sheets know; any may be used when left out
 */
export function readSlides(
  files: readonly SlideFile[],
  problems: Problems,
  classes: StyleClasses = {},
): { parts: Part[]; slides: Slide[] } {
  const parts: Part[] = [];
  const slides: Slide[] = [];
  for (const { file, text } of files) {
    const root = readMarkup(file, text, problems, classes);
    const part = root && readPart(file, root, problems);
    if (!part) continue;
    const earlier = parts.find(({ number }) => number === part.number);
    if (earlier)
      problems.add(
        { file, line: lineOf(part.element) },
        `data-section: expected a number of its own, got "${part.number}" as in ${earlier.file}`,
      );
    parts.push(part);
    for (const element of elements(part.element, ({ tagName }) => tagName === 'section')) {
      const sources = (getAttribute(element, 'data-source') ?? '').split(/\s+/).filter(Boolean);
      slides.push({ id: getAttribute(element, 'id') ?? '', file, line: lineOf(element), element, part, sources });
    }
  }
  return { parts, slides };
}

/** The tree of a file, without its comments, which are for editors alone; none when tags are missing, as all that follows would look wrong. */
function readMarkup(file: string, text: string, problems: Problems, classes: StyleClasses): Node | undefined {
  const tags = tagsOf(text, (line, code) => problems.add({ file, line }, `expected well-formed HTML, got ${code.replaceAll('-', ' ')}`));
  checkMarkup(file, tags, classes, problems);
  const fragment = parseFragment(text, { sourceCodeLocationInfo: true });
  if (!checkNesting(file, tags, problems)) return undefined;
  if (!problems.concern(file)) checkPlaces(file, text, tags, fragment, problems);
  for (const comment of [...queryAll(fragment, isCommentNode)]) removeNode(comment);
  return fragment;
}

/** The one outer section of a file, with nothing but slides inside. */
function readPart(file: string, root: Node, problems: Problems): Part | undefined {
  const [outer, ...others] = childrenOf(root, file, 'words inside a section', problems);
  const number = outer && getAttribute(outer, 'data-section');
  const title = outer && getAttribute(outer, 'data-title');
  if (!outer || number === null || number === undefined || title === null || title === undefined) {
    problems.add({ file, line: 1 }, 'expected one <section data-section="0" data-title="…">, got none');
    return undefined;
  }
  const place = { file, line: lineOf(outer) };
  if (!/^[0-4]$/.test(number)) problems.add(place, `data-section: expected a number from 0 to 4, got "${number}"`);
  if (title.trim() === '' || title.length > longestTitle)
    problems.add(place, `data-title: expected 1 to ${longestTitle} letters, got ${title.trim() === '' ? 'none' : title.length}`);
  for (const other of others) problems.add({ file, line: lineOf(other) }, 'expected one outer section in a file, got another');
  childrenOf(outer, file, 'words inside a slide', problems);
  return { number, title, file, element: outer };
}

/** The sections directly below a node; for anything else there, a problem. */
function childrenOf(parent: Node, file: string, expected: string, problems: Problems): Element[] {
  const children = 'childNodes' in parent ? parent.childNodes : [];
  return children.filter((node): node is Element => {
    if (isElementNode(node) && node.tagName === 'section') return true;
    if (textOf(node) === '') return false;
    const before = /^\s*/.exec('value' in node ? node.value : '')?.[0] ?? '';
    const line = (node.sourceCodeLocation?.startLine ?? 1) + before.split('\n').length - 1;
    problems.add({ file, line }, `expected ${expected}, got "${textOf(node).slice(0, 40)}"`);
    return false;
  });
}

/** The line of an element in its own file; elements that the build made have none and count as line 1. */
export function lineOf(node: Element): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

/** What the speaker says to a slide, the one part that a build without notes leaves out. */
export function notesOf(slide: Slide): Element | undefined {
  return elements(slide.element, (element) => element.tagName === 'aside' && hasClass(element, 'notes'))[0];
}

/** Ten minutes, half of the talk, for one slide are a slip of the keyboard. */
export const longestTiming = 600;

/** Seconds planned for a slide, 0 for one outside the talk; NaN unless they are whole seconds in plain digits, up to ten minutes. */
export function timingOf(slide: Slide): number {
  const written = getAttribute(slide.element, 'data-timing') ?? '';
  return /^\d{1,3}$/.test(written) && Number(written) <= longestTiming ? Number(written) : Number.NaN;
}
