import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** A stretch of a page's drawing that a tag claims, as Chromium writes it. */
const claimed = /^\/\w+ <<\/MCID (\d+) >>BDC\n([\s\S]*?)^EMC\n/gm;

/** Operators that leave something on the page. */
const paints = /(^|[\s\]])(f\*?|F|S|s|B\*?|b\*?|sh|Do|ET)$/m;

/**
 * Tells readers apart what is said and what only isDecorative. Chromium leaves lines, grounds and page numbers either without a mark or as nameless
 * content of the element around them; both become artifacts, which a screen reader passes over.
 */
export function markArtifacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.Contents();
    if (!(contents instanceof PDFRawStream)) continue;
    const drawing = Buffer.from(inflateSync(contents.getContents())).toString('latin1');
    const marked = Buffer.from(markDrawing(drawing, new Claims(document, page)), 'latin1');
    const dict = contents.dict.clone();
    const stream = PDFRawStream.of(dict, deflateSync(marked));
    dict.set(PDFName.of('Length'), PDFNumber.of(stream.getContentsSize()));
    document.context.assign(page.node.get(PDFName.of('Contents')) as PDFRef, stream);
  }
}

function markDrawing(drawing: string, claims: Claims): string {
  let marked = '';
  let end = 0;
  for (const match of drawing.matchAll(claimed)) {
    const [whole, id = '', body = ''] = match;
    marked += artifact(drawing.slice(end, match.index));
    marked += claims.isDecorative(Number(id), body) ? artifact(body) : whole;
    end = match.index + whole.length;
  }
  return marked + artifact(drawing.slice(end));
}

const artifact = (body: string) => (paints.test(body) ? `/Artifact BMC\n${body}${body.endsWith('\n') ? '' : '\n'}EMC\n` : body);

/** Which element of the structure tree claims a stretch of a page. */
class Claims {
  readonly #page: PDFPage;
  readonly #owners: PDFArray | undefined;

  constructor(document: PDFDocument, page: PDFPage) {
    this.#page = page;
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const tree = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
    const entries = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let i = 0; entries && i < entries.size(); i += 2)
      if (entries.lookup(i, PDFNumber).asNumber() === key) this.#owners = entries.lookup(i + 1, PDFArray);
  }

  /** Whether a stretch holds no words and belongs to no figure; it is then taken from its element. */
  isDecorative(id: number, body: string): boolean {
    const owner = this.#owners?.lookup(id);
    if (/^BT$/m.test(body) || / Do$/m.test(body) || !(owner instanceof PDFDict)) return false;
    if (owner.get(PDFName.of('S')) === PDFName.of('Figure')) return false;
    const children = owner.lookup(PDFName.of('K'));
    if (children instanceof PDFNumber) owner.delete(PDFName.of('K'));
    else if (children instanceof PDFArray) {
      const at = children.asArray().findIndex((child) => this.#isClaim(child, id));
      if (at >= 0) children.remove(at);
    }
    return true;
  }

  #isClaim(child: unknown, id: number): boolean {
    if (child instanceof PDFNumber) return child.asNumber() === id;
    if (!(child instanceof PDFDict) || child.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber() !== id) return false;
    return child.get(PDFName.of('Pg')) === this.#page.ref;
  }
}
