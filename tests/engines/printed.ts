import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF, millimetres. */
interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWords[];
}

/** Words of one line, and how far they are from the edges of the page: above from the room of the font, below from the line that letters stand on. */
interface PrintedWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const millimetres = (points = 0): number => (points * 25.4) / 72;

export async function readPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  // a copy: pdf.js takes the bytes away
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const width = millimetres(page.view[2]);
    const height = millimetres(page.view[3]);
    const words = (await page.getTextContent()).items.flatMap((item) => {
      if (!('str' in item) || !item.str.trim()) return [];
      const left = millimetres(item.transform[4]);
      const bottom = millimetres(item.transform[5]);
      const right = width - left - millimetres(item.width);
      const top = height - bottom - millimetres(item.height);
      return [{ text: item.str, left, right, top, bottom }];
    });
    pages.push({ width, height, words });
  }
  return pages;
}
