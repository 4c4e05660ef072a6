import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../../paper/document-info.ts';
import { attachNumbers } from './attachments.ts';
import { addBookmarks, takeBookmarks } from './bookmarks.ts';
import { describeLinks } from './links.ts';
import { markPages } from './mark-pages.ts';
import { addMetadata } from './metadata.ts';
import { labelPages } from './page-labels.ts';
import { repairTags } from './repair-tags.ts';
import { StructureTree } from './structure-tree.ts';
import { writeDocument } from './write-document.ts';

/**
 * Adds to what Chromium printed: bookmarks by section, page labels, title and author, the numbers of the charts as files, a description of
 * every link, and marks on what is decorative. Pages are changed where they are, never copied, as copies lose their tags.
 *
 * @throws Error in one sentence when headings and pages, or drawing and tags, do not match
 */
export async function postprocess(printed: Uint8Array, contents: DocumentInfo): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = contents.parts.flatMap((part) => part.pages);
  const places = takeBookmarks(document);
  if (places.length !== pages.length)
    throw new Error(`expected ${pages.length} headings in the document, one a page, got ${places.length}`);
  addBookmarks(document, contents, places);
  labelPages(document, contents, places);
  const tree = new StructureTree(document);
  await markPages(document, tree);
  repairTags(tree);
  describeLinks(document, contents.links);
  await attachNumbers(document, contents.numbers);
  addMetadata(document, contents);
  return writeDocument(document);
}
