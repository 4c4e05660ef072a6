import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { ContentBounds } from './content-bounds.ts';
import type { ContentReader } from './content-stream.ts';
import { type Cuts, edited } from './edits.ts';
import { readMarks } from './marked-content.ts';
import { type Box, union } from './matrix.ts';
import { shortenOperands } from './shorten-operands.ts';
import type { StructureTree, TaggedContent } from './structure-tree.ts';

/** Compresses on other threads, while the next pages are read; of so many pages at a time, as each takes a quarter of a megabyte. */
const compress = promisify(deflate);
const compressedAtOnce = 4;

/** Bytes that are inflated at a time: most pages at once. */
const chunkSize = 256 * 1024;

const lineEnd = Buffer.from('\n');

/**
 * Makes everything on every page either tagged content or an artifact, and gives every figure the box that it draws in.
 *
 * @throws Error in one sentence that names the page whose drawing and tags do not match
 */
export async function markPages(document: PDFDocument, tree: StructureTree): Promise<void> {
  const named = tree.content();
  const pages = document.getPages();
  const compressed: Promise<Uint8Array>[] = [];
  for (const [index, page] of pages.entries()) {
    const tagged: ReadonlyMap<number, TaggedContent> = named.get(page.ref) ?? new Map();
    named.delete(page.ref);
    const tags = new Map([...tagged].map(([mcid, { element }]) => [mcid, tree.typeOf(element)]));
    try {
      const { x, y, width, height } = page.getMediaBox();
      const bounds = new ContentBounds({ left: x, bottom: y, right: x + width, top: y + height });
      const cuts: Cuts = [];
      const content = readContent(page);
      const figures = new Set([...tags].flatMap(([mcid, type]) => (type === 'Figure' ? [mcid] : [])));
      const onInstruction = (reader: ContentReader, mcid: number | undefined): void => {
        if (figures.size > 0) bounds.take(reader, mcid !== undefined && figures.has(mcid) ? mcid : undefined);
        shortenOperands(reader, cuts);
      };
      // where letters lie matters to the boxes of figures alone
      const marks = readMarks(content.toString('latin1'), onInstruction, figures.size === 0);
      const { edits, numbers } = markArtifacts(marks, tags);
      for (const mcid of numbers) {
        const decoration = tagged.get(mcid);
        if (decoration) tree.release(page.node, mcid, decoration);
      }
      await compressed.at(-compressedAtOnce);
      compressed.push(compress(edited(content, edits, cuts)));
      for (const [figure, box] of figureBoxes(bounds.boxes, tagged)) tree.setBox(figure, box);
    } catch (error) {
      throw new Error(`page ${index + 1} of the PDF: ${(error as Error).message}`);
    }
  }
  if (named.size > 0) throw new Error(`expected tags for pages of the PDF only, got tags for ${named.size} others`);
  for (const [index, stream] of (await Promise.all(compressed)).entries()) {
    const page = pages[index];
    if (page) writeContent(document, page, stream);
  }
}

/** The boxes of the figures of a page. @throws Error for a figure that draws nothing */
function figureBoxes(bounds: ReadonlyMap<number, Box>, tagged: ReadonlyMap<number, TaggedContent>): Map<PDFDict, Box> {
  const boxes = new Map<PDFDict, Box>();
  for (const [mcid, { element }] of tagged) {
    if (element.get(PDFName.of('S')) !== PDFName.of('Figure')) continue;
    const box = bounds.get(mcid);
    if (!box) throw new Error(`expected the figure with the marked content ${mcid} to draw something, got nothing`);
    const before = boxes.get(element);
    boxes.set(element, before ? union(before, box) : box);
  }
  return boxes;
}

/** What a page draws. */
function readContent(page: PDFPage): Buffer {
  const contents = page.node.Contents();
  const streams: readonly (PDFObject | undefined)[] =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  const decoded = streams.map(decode);
  return Buffer.concat(decoded.flatMap((bytes, i) => (i === 0 ? [bytes] : [lineEnd, bytes])));
}

/** Node's own inflation takes a tenth of the time; anything else than one plain deflation is left to the library. */
function decode(stream: PDFObject | undefined): Buffer {
  if (!(stream instanceof PDFRawStream)) throw new Error('expected its drawing as a stream, got none');
  const plain = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  return plain ? inflateSync(stream.contents, { chunkSize }) : Buffer.from(decodePDFRawStream(stream).decode());
}

/** @param content compressed */
function writeContent(document: PDFDocument, page: PDFPage, content: Uint8Array): void {
  const former = page.node.get(PDFName.of('Contents'));
  // what nothing refers to would still be saved
  for (const ref of former instanceof PDFArray ? former.asArray() : [former]) if (ref instanceof PDFRef) document.context.delete(ref);
  const stream = document.context.stream(content, { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
}
