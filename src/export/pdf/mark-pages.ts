import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import type { StructureTree } from './structure-tree.ts';

/**
 * Makes everything on every page either tagged content or an artifact.
 *
 * @throws Error in one sentence that names the page whose drawing and tags do not match
 */
export function markPages(document: PDFDocument, tree: StructureTree): void {
  const content = tree.content();
  for (const [index, page] of document.getPages().entries()) {
    const tagged = content.get(page.ref) ?? new Map();
    content.delete(page.ref);
    const tags = new Map([...tagged].map(([mcid, { element }]) => [mcid, tree.typeOf(element)]));
    try {
      const { stream, artifacts } = markArtifacts(readContent(page), tags);
      for (const mcid of artifacts) tree.release(page.node, mcid, tagged.get(mcid));
      writeContent(document, page, stream);
    } catch (error) {
      throw new Error(`page ${index + 1} of the PDF: ${(error as Error).message}`);
    }
  }
  if (content.size > 0) throw new Error(`expected tags for pages of the PDF only, got tags for ${content.size} others`);
}

/** What a page draws, one character for each byte. */
export function readContent(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams: readonly (PDFObject | undefined)[] =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) throw new Error('expected its drawing as a stream, got none');
      return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    })
    .join('\n');
}

function writeContent(document: PDFDocument, page: PDFPage, content: string): void {
  const former = page.node.get(PDFName.of('Contents'));
  // what nothing refers to would still be saved
  for (const ref of former instanceof PDFArray ? former.asArray() : [former]) if (ref instanceof PDFRef) document.context.delete(ref);
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(Buffer.from(content, 'latin1'))));
}
