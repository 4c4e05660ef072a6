import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { DocumentInfo, Part } from '../../paper/document-info.ts';

/** The page that a heading stands on, and a destination that shows it from its top. */
export interface HeadingPlace {
  readonly page: PDFRef;
  readonly destination: PDFArray;
}

/**
 * Takes the bookmarks out that Chromium made from the headings. They hold where each heading is, but no sections, and words on either side of a line break
 * run together in them.
 */
export function takeBookmarks(document: PDFDocument): HeadingPlace[] {
  const { context, catalog } = document;
  const topOf = new Map(document.getPages().map((page) => [page.ref, page.getHeight()]));
  const places: HeadingPlace[] = [];
  const visit = (item: PDFObject | undefined): void => {
    for (let at = item; at instanceof PDFRef; ) {
      const entry = context.lookup(at, PDFDict);
      const page = entry.lookup(PDFName.of('Dest'), PDFArray).get(0);
      if (page instanceof PDFRef) places.push({ page, destination: context.obj([page, 'XYZ', null, topOf.get(page) ?? null, null]) });
      visit(entry.get(PDFName.of('First')));
      const next = entry.get(PDFName.of('Next'));
      context.delete(at);
      at = next as PDFRef;
    }
  };
  const root = catalog.get(PDFName.of('Outlines'));
  if (root instanceof PDFRef) {
    visit(context.lookup(root, PDFDict).get(PDFName.of('First')));
    context.delete(root);
  }
  return places;
}

/**
 * Bookmarks: sections, and their slides under them, each once.
 *
 * @param places of every heading, as many as the parts have pages
 */
export function addBookmarks(document: PDFDocument, { parts }: DocumentInfo, places: readonly HeadingPlace[]): void {
  const { context, catalog } = document;
  let pages = 0;
  const sections = parts.map((part) => {
    const here = places.slice(pages, pages + part.pages.length);
    pages += part.pages.length;
    return { title: part.title, destination: here[0]?.destination, slides: slidesOf(part, here) };
  });
  const root = context.nextRef();
  const entries = sections.map((section) => ({ ...section, ref: context.nextRef() }));
  for (const { slides, ref } of entries)
    chain(
      slides.map((slide) => ({ ...slide, ref: context.nextRef() })),
      ref,
    );
  chain(entries, root);
  // the root counts all that show when everything is open
  dictAt(root).set(PDFName.of('Count'), context.obj(entries.length + entries.reduce((sum, { slides }) => sum + slides.length, 0)));
  catalog.set(PDFName.of('Outlines'), root);

  /** Writes bookmarks that lie on one level below `parent`, and gives the parent its first and last. */
  function chain(level: readonly { title: string; destination?: PDFArray | undefined; ref: PDFRef }[], parent: PDFRef): void {
    for (const [i, { title, destination, ref }] of level.entries()) {
      const [previous, next] = [level[i - 1]?.ref, level[i + 1]?.ref];
      const entry = dictAt(ref);
      entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
      entry.set(PDFName.of('Parent'), parent);
      if (destination) entry.set(PDFName.of('Dest'), destination);
      if (previous) entry.set(PDFName.of('Prev'), previous);
      if (next) entry.set(PDFName.of('Next'), next);
    }
    const [first, last] = [level[0]?.ref, level.at(-1)?.ref];
    const above = dictAt(parent);
    if (first && last) {
      above.set(PDFName.of('First'), first);
      above.set(PDFName.of('Last'), last);
    }
    above.set(PDFName.of('Count'), context.obj(level.length));
  }

  function dictAt(ref: PDFRef): PDFDict {
    const known = context.lookupMaybe(ref, PDFDict);
    if (known) return known;
    const made = context.obj({});
    context.assign(ref, made);
    return made;
  }
}

const slidesOf = (part: Part, places: readonly HeadingPlace[]) =>
  part.pages.flatMap(({ title, later }, i) => (later ? [] : [{ title, destination: places[i]?.destination }]));
