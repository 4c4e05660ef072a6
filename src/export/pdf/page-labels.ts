import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../../paper/document-info.ts';
import type { HeadingPlace } from './bookmarks.ts';

/**
 * Labels each page with the number in its foot, so that "go to page 11" goes to slide 11. Pages that continue its notes are 11b, 11c. Where what is
 * on the pages bears no numbers, readers count the pages as they do in any document.
 */
export function labelPages(document: PDFDocument, { parts }: DocumentInfo, places: readonly HeadingPlace[]): void {
  const labels = parts.flatMap(({ pages }) => pages.map(({ label }) => label));
  if (labels.includes(undefined)) return;
  const labelOf = new Map(places.map(({ page }, i) => [page, labels[i] ?? '']));
  let last = '';
  let more = 0;
  const names = document.getPages().map(({ ref }) => {
    const own = labelOf.get(ref);
    more = own === undefined ? more + 1 : 0;
    last = own ?? last;
    return more === 0 ? last : last + String.fromCharCode('a'.charCodeAt(0) + more);
  });
  const ranges = names.flatMap((name, index) => [document.context.obj(index), document.context.obj({ P: PDFHexString.fromText(name) })]);
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: document.context.obj(ranges) }));
}
