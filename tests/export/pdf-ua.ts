import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { standardTypes } from '../../src/export/pdf/standard-types.ts';
import { type DocumentRead, type PageRead, type Tag, tagged, textOf } from './document.ts';

/** Tags that hold text; all text stands in one of them. */
const textBlocks = ['P', 'H1', 'H2', 'LBody', 'Lbl', 'Caption', 'TH', 'TD'];

/**
 * The rules of PDF/UA-1 (ISO 14289-1) that Chromium's PDFs break, and those that the exporter must not break.
 *
 * @param source all text that the document is made of, as HTML has it
 */
export function conformsToPdfUa(document: () => DocumentRead, source: () => string): void {
  const elements = () => document().dicts('Type', 'StructElem');
  const ofType = (...types: readonly string[]) => document().dicts('S', ...types);
  const typeOf = (element: PDFDict) => element.lookup(PDFName.of('S'), PDFName).decodeText();

  test('names PDF/UA-1 in its metadata, which repeat title, creator and date', async () => {
    const [stream] = document().objects.filter(
      (object) => object instanceof PDFRawStream && object.dict.has(PDFName.of('Subtype')) && isXml(object),
    );
    const xmp = new TextDecoder().decode((stream as PDFRawStream | undefined)?.getContents());
    const info = (await document().proxy.getMetadata()).info as Record<string, string>;
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(`xml:lang="x-default">${info.Title}</rdf:li>`);
    expect(xmp).toContain(`<xmp:CreatorTool>${info.Creator}</xmp:CreatorTool>`);
    expect(xmp).toMatch(/<xmp:CreateDate>\d{4}-\d\d-\d\dT/);
  });

  test('uses the structure types of PDF 1.7, and maps all others to them', () => {
    const [root] = document().dicts('Type', 'StructTreeRoot');
    const roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    for (const type of new Set(elements().map(typeOf))) {
      const mapped = roles?.lookupMaybe(PDFName.of(type), PDFName)?.decodeText();
      expect(standardTypes.has(mapped ?? type), type).toBe(true);
    }
  });

  test('has lists of items, and in items only labels and bodies', () => {
    expect(new Set(ofType('L').flatMap(kidTypes))).toEqual(new Set(['LI']));
    const parts = new Set(ofType('LI').flatMap(kidTypes));
    expect(parts).toContain('LBody');
    expect([...parts].filter((type) => !['Lbl', 'LBody'].includes(type))).toEqual([]);
  });

  test('has a text alternative and a box on its page for every figure', () => {
    const figures = ofType('Figure');
    expect(figures.length).toBeGreaterThan(10);
    const [width, height] = document().pages[0]?.size ?? [0, 0];
    for (const figure of figures) {
      expect(figure.get(PDFName.of('Alt'))).toBeDefined();
      const [left = -1, bottom = -1, right = 0, top = 0] = numbers(attribute(figure, 'Layout', 'BBox'));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeGreaterThanOrEqual(0);
      expect(right - left).toBeGreaterThan(width / 4);
      // a line of time in the handout, which shows slides small
      expect(top - bottom).toBeGreaterThan(height / 20);
      expect(right).toBeLessThanOrEqual(width);
      expect(top).toBeLessThanOrEqual(height);
    }
  });

  test('says for every header of a table what it heads', () => {
    const headers = ofType('TH');
    expect(headers.length).toBeGreaterThan(10);
    for (const header of headers) expect(String(attribute(header, 'Table', 'Scope'))).toMatch(/^\/(Row|Column)$/);
  });

  test('has all text in paragraphs, headings, items, captions and cells, and no paragraph in another', () => {
    for (const [index, page] of document().pages.entries()) {
      expect(textOutside(page.tags, page), `page ${index + 1}`).toEqual([]);
      for (const paragraph of tagged(page.tags, 'P', 'H1', 'H2'))
        expect(tagged(paragraph, 'P', 'H1', 'H2'), `page ${index + 1}`).toHaveLength(1);
    }
  });

  test('has no element without content, but for empty cells', () => {
    const empty = elements().filter((element) => !element.has(PDFName.of('K')) && !['TD', 'TH'].includes(typeOf(element)));
    expect(reachable(document()).filter((element) => empty.includes(element))).toEqual([]);
  });

  test('keeps words apart where lines and elements end', () => {
    const text = folded(source());
    for (const [index, page] of document().pages.entries())
      for (const block of tagged(page.tags, ...textBlocks)) {
        if (tagged(block, ...textBlocks).length > 1) continue;
        // a table that goes on says so
        const words = folded(textOf(block, page)).replace(/, continued$/, '');
        expect(text.includes(words) || made.test(words), `page ${index + 1}: ${words}`).toBe(true);
      }
  });

  test('goes through links in the order of its tags, and has a tag for each', () => {
    for (const page of document().dicts('Type', 'Page')) {
      const links = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
      if (!links) continue;
      expect(page.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
      for (let i = 0; i < links.size(); i++) expect(links.lookup(i, PDFDict).has(PDFName.of('StructParent'))).toBe(true);
    }
  });

  function kidTypes(element: PDFDict): string[] {
    return kidsOf(element).map((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? typeOf(kid) : 'content'));
  }
}

/** Text that only paper has: where a slide or a table is, and the numbers of lists. */
const made = /^(Slide \d+ of \d+ · .*|The chart: slide \d+|(Numbers: page A\d+)?( · )?(Where from: page B\d+)?|\d+\. ?)$/;

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

const isXml = (stream: PDFRawStream) => stream.dict.get(PDFName.of('Subtype')) === PDFName.of('XML');

function kidsOf(element: PDFDict): (PDFObject | undefined)[] {
  const kids = element.lookup(PDFName.of('K'));
  return kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids];
}

/** Every element of the structure tree. */
function reachable(document: DocumentRead): PDFDict[] {
  const below = (dict: PDFDict): PDFDict[] =>
    kidsOf(dict).flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [kid, ...below(kid)] : []));
  return document.dicts('Type', 'StructTreeRoot').flatMap(below);
}

/** An attribute of an element, of the owner that defines it. */
function attribute(element: PDFDict, owner: string, name: string): PDFObject | undefined {
  const value = element.lookup(PDFName.of('A'));
  const sets = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return sets
    .filter((set) => set instanceof PDFDict && set.get(PDFName.of('O')) === PDFName.of(owner))
    .map((set) => (set as PDFDict).lookup(PDFName.of(name)))
    .find((found) => found !== undefined);
}

const numbers = (value: PDFObject | undefined) =>
  value instanceof PDFArray ? value.asArray().map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN)) : [];

/** The text of a tag that is in none of the tags for text. */
function textOutside(tag: Tag, page: PageRead): string[] {
  if (textBlocks.includes(tag.role ?? '')) return [];
  if (tag.id) return [textOf(tag, page).trim()].filter((text) => text !== '');
  return tag.role === 'Figure' ? [] : (tag.children ?? []).flatMap((child) => textOutside(child, page));
}
