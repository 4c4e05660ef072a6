import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** Gives every link a description: the heading of the slide it leads to, or its own text. @param words by destination or address */
export function describeLinks(document: PDFDocument, words: Readonly<Record<string, string>>): void {
  // most targets have several links, and writing a text in UTF-16 takes longer than all else here
  const descriptions = new Map<string, PDFHexString>();
  for (const page of document.getPages())
    for (const entry of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(entry, PDFDict);
      const target = targetOf(link);
      const text = words[target] ?? target;
      if (!text) continue;
      const description = descriptions.get(text) ?? PDFHexString.fromText(text);
      descriptions.set(text, description);
      link.set(PDFName.of('Contents'), description);
    }
}

/** The name of a place in the document, or an address outside. */
function targetOf(link: PDFDict): string {
  const destination = link.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFName) return destination.decodeText();
  if (destination instanceof PDFString || destination instanceof PDFHexString) return destination.decodeText();
  if (destination instanceof PDFArray) return '';
  const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}
