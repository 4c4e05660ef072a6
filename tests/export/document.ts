import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a reader meets it. */
export interface PageRead {
  /** points */
  readonly size: readonly [width: number, height: number];
  /** every word, white space folded */
  readonly text: string;
  /** the tags of the page, nested */
  readonly tags: Tag;
  /** where its links lead: the id of a slide, or an address; with the words they are described by */
  readonly links: readonly { readonly target: string; readonly words: string }[];
  /** whether it shows a bitmap */
  readonly bitmap: boolean;
  /** whether every stroke and letter is either tagged or an artifact */
  readonly marked: boolean;
  /** the text of each marked content by its number, letter for letter: a reader that shows the page adds spaces of its own */
  readonly content: ReadonlyMap<number, string>;
}

/** A node of the tag tree: `H2`, `Figure`; a leaf without a role holds content. */
export interface Tag {
  readonly role?: string;
  readonly alt?: string;
  /** of content: names its page and number, `p9R_mc1` */
  readonly id?: string;
  readonly children?: readonly Tag[];
}

export interface Bookmark {
  readonly title: string;
  /** counted from one */
  readonly page: number;
  readonly below: readonly Bookmark[];
}

/** A PDF file read back: by pdf.js as a reader shows it, by @cantoo/pdf-lib object for object. */
export class DocumentRead {
  readonly bytes: Uint8Array;
  readonly pages: readonly PageRead[];
  readonly bookmarks: readonly Bookmark[];
  /** the page that each named place lies on, counted from one */
  readonly places: ReadonlyMap<string, number>;
  readonly proxy: PDFDocumentProxy;
  readonly objects: readonly PDFObject[];

  private constructor(read: Omit<DocumentRead, 'dicts'>) {
    this.bytes = read.bytes;
    this.pages = read.pages;
    this.bookmarks = read.bookmarks;
    this.places = read.places;
    this.proxy = read.proxy;
    this.objects = read.objects;
  }

  static async read(path: string): Promise<DocumentRead> {
    const bytes = new Uint8Array(readFileSync(path));
    const proxy = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
    const pages: PageRead[] = [];
    for (let number = 1; number <= proxy.numPages; number++) pages.push(await readPage(await proxy.getPage(number)));
    const places = new Map<string, number>();
    for (const [name, place] of Object.entries((await proxy.getDestinations()) as Record<string, [Reference]>))
      places.set(name, 1 + (await proxy.getPageIndex(place[0])));
    const bookmarks = await readBookmarks(proxy, ((await proxy.getOutline()) ?? []) as unknown as Outline);
    const raw = await PDFDocument.load(bytes, { updateMetadata: false });
    const objects = raw.context.enumerateIndirectObjects().map(([, object]) => object);
    return new DocumentRead({ bytes, pages, bookmarks, places, proxy, objects });
  }

  /** Every dictionary of the file, those of streams too, for which `key` is one of `values`. */
  dicts(key: string, ...values: readonly string[]): PDFDict[] {
    const all = this.objects
      .map((object) => (object instanceof PDFRawStream ? object.dict : object))
      .filter((object) => object instanceof PDFDict);
    return all.filter((dict) => values.some((value) => dict.get(PDFName.of(key)) === PDFName.of(value)));
  }
}

type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];
type Outline = readonly { readonly title: string; readonly dest: [Reference]; readonly items: Outline }[];

/** All tags of a page with one of these roles, in reading order. */
export function tagged(tag: Tag, ...roles: readonly string[]): Tag[] {
  const below = (tag.children ?? []).flatMap((child) => tagged(child, ...roles));
  return roles.includes(tag.role ?? '') ? [tag, ...below] : below;
}

/** The text of a tag in reading order, that of figures left out, as they have words of their own. */
export function textOf(tag: Tag, page: PageRead): string {
  if (tag.role === 'Figure') return '';
  if (tag.id) return page.content.get(Number(tag.id.split('_mc')[1])) ?? '';
  return (tag.children ?? []).map((child) => textOf(child, page)).join('');
}

/** Words without the white space between them: lines break where they will. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

async function readPage(page: PDFPageProxy): Promise<PageRead> {
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  const annotations = await page.getAnnotations();
  const { fnArray, argsArray } = await page.getOperatorList();
  return {
    size: [width, height],
    text: text.replace(/\s+/g, ' ').trim(),
    tags: (await page.getStructTree()) as Tag,
    links: annotations.map(({ url, dest, contentsObj }) => ({ target: url ?? dest ?? '', words: contentsObj?.str ?? '' })),
    bitmap: fnArray.some((operator) => bitmaps.includes(operator)),
    marked: isMarked(fnArray),
    content: contentOf(fnArray, argsArray),
  };
}

const bitmaps: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
];
const painting: readonly number[] = [OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke, OPS.showText, OPS.showSpacedText, OPS.shadingFill];

function isMarked(operators: readonly number[]): boolean {
  let depth = 0;
  return operators.every((operator) => {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth++;
    if (operator === OPS.endMarkedContent) depth--;
    return depth > 0 || !painting.includes(operator);
  });
}

function contentOf(operators: readonly number[], operands: readonly (readonly unknown[] | null)[]): Map<number, string> {
  const content = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const [index, operator] of operators.entries()) {
    const [first, second] = operands[index] ?? [];
    if (operator === OPS.beginMarkedContent) open.push(undefined);
    if (operator === OPS.beginMarkedContentProps) open.push(typeof second === 'number' ? second : undefined);
    if (operator === OPS.endMarkedContent) open.pop();
    const mcid = open.findLast((number) => number !== undefined);
    if (operator !== OPS.showText || mcid === undefined) continue;
    const glyphs = first as readonly (number | { readonly unicode: string })[];
    content.set(mcid, (content.get(mcid) ?? '') + glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''));
  }
  return content;
}

async function readBookmarks(proxy: PDFDocumentProxy, outline: Outline): Promise<Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  for (const { title, dest, items } of outline)
    bookmarks.push({ title, page: 1 + (await proxy.getPageIndex(dest[0])), below: await readBookmarks(proxy, items) });
  return bookmarks;
}
