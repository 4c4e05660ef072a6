import { createHash } from 'node:crypto';
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../../paper/document-info.ts';
import { markArtifacts } from './artifacts.ts';
import { attachNumbers } from './attachments.ts';
import { describeLinks } from './links.ts';
import { addMetadata } from './metadata.ts';
import { addOutline, takeOutline } from './outline.ts';
import { labelPages } from './page-labels.ts';

/**
 * Makes a good document of what Chromium printed: bookmarks by section, page labels, who and what it is, the numbers as files, links in
 * words, adornment marked as such. Pages are changed where they are, never copied, as copies lose their tags.
 *
 * @throws Error when headings and pages do not match, as then bookmarks would lead astray
 */
export async function postprocess(printed: Uint8Array, contents: DocumentInfo): Promise<Uint8Array> {
  const plain = renumbered(printed);
  const document = await PDFDocument.load(plain, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const sheets = contents.parts.flatMap((part) => part.sheets);
  const places = takeOutline(document);
  if (places.length !== sheets.length)
    throw new Error(`expected ${sheets.length} headings in the document, one a page, got ${places.length}`);
  addOutline(document, contents, places);
  labelPages(document, contents, places);
  nameSections(document);
  markArtifacts(document);
  describeLinks(document, contents.links);
  await attachNumbers(document, contents.numbers);
  addMetadata(document, contents);
  describe(document, contents, createHash('sha256').update(undated(plain)).digest('hex').slice(0, 32));
  return document.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** What holds a heading is a section of the document. */
function nameSections(document: PDFDocument): void {
  const type = (object: PDFObject | undefined) => (object instanceof PDFDict ? object.get(PDFName.of('S')) : undefined);
  const headings = new Set([PDFName.of('H1'), PDFName.of('H2')]);
  for (const [, element] of document.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || !headings.has(type(element) as PDFName)) continue;
    const holder = element.lookup(PDFName.of('P'));
    if (holder instanceof PDFDict && type(holder) === PDFName.of('NonStruct')) holder.set(PDFName.of('S'), PDFName.of('Sect'));
  }
}

/** Title, author, subject and keywords. Without dates and with an id that follows from its pages, the same deck gives the same bytes. */
function describe(document: PDFDocument, { title, author, subject, keywords }: DocumentInfo, id: string): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author) document.setAuthor(author);
  if (subject) document.setSubject(subject);
  if (keywords) document.setKeywords([keywords]);
  const information = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  for (const date of ['CreationDate', 'ModDate']) information.delete(PDFName.of(date));
  const hex = PDFHexString.of(id);
  document.context.trailerInfo.ID = document.context.obj([hex, hex]);
}

/**
 * Chromium names the cells of tables after nodes of the page, which it counts a little differently each time. Here they count from one, in
 * the same order and as many digits, so that every offset in the file still holds.
 */
function renumbered(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString('latin1');
  const names = [...new Set(text.match(/\(node\d{8}\)/g))].sort();
  const numbers = new Map(names.map((name, index) => [name, `(node${String(index + 1).padStart(8, '0')})`]));
  return Buffer.from(
    text.replace(/\(node\d{8}\)/g, (name) => numbers.get(name) ?? name),
    'latin1',
  );
}

const undated = (plain: Uint8Array) =>
  Buffer.from(plain)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '');
