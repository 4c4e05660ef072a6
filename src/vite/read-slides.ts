import { getAttribute, isElementNode } from '@parse5/tools';
import { parseFragment } from 'parse5';
import type { Problems } from '../data/problems.ts';
import { type Element, elements } from './markup.ts';

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
 * Reads the slides out of their files. What HTML itself calls an error goes to `problems`; a section without an id gets the empty id, for
 * `checkSlides` to complain of.
 */
export function readSlides(files: readonly SlideFile[], problems: Problems): { parts: Part[]; slides: Slide[] } {
  const parts: Part[] = [];
  const slides: Slide[] = [];
  for (const { file, text } of files) {
    const fragment = parseFragment(text, {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine }) =>
        problems.add({ file, line: startLine }, `expected well-formed HTML, got ${code.replaceAll('-', ' ')}`),
    });
    const outer = fragment.childNodes.find((node): node is Element => isElementNode(node) && node.tagName === 'section');
    const number = outer && getAttribute(outer, 'data-section');
    const title = outer && getAttribute(outer, 'data-title');
    if (!outer || !number || !title) {
      problems.add({ file, line: 1 }, 'expected one <section data-section="0" data-title="…">, got none');
      continue;
    }
    const part = { number, title, file, element: outer };
    parts.push(part);
    for (const element of elements(outer, ({ tagName }) => tagName === 'section')) {
      const sources = (getAttribute(element, 'data-source') ?? '').split(/\s+/).filter(Boolean);
      slides.push({ id: getAttribute(element, 'id') ?? '', file, line: lineOf(element), element, part, sources });
    }
  }
  return { parts, slides };
}

/** The line of an element in its own file; elements that the build made have none and count as line 1. */
export function lineOf(node: Element): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

export function notesOf(slide: Slide): Element | undefined {
  return elements(slide.element, ({ tagName, attrs }) => tagName === 'aside' && attrs.some(({ value }) => value === 'notes'))[0];
}

/** Seconds planned for a slide. */
export function timingOf(slide: Slide): number {
  return Number(getAttribute(slide.element, 'data-timing') ?? Number.NaN);
}
