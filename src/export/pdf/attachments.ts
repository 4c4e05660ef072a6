import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib';
import type { Numbers } from '../../paper/document-info.ts';

/** Attaches the numbers of every chart as a CSV file, to compute with. */
export async function attachNumbers(document: PDFDocument, numbers: readonly Numbers[]): Promise<void> {
  for (const { chart, rows } of numbers) {
    // the byte order mark lets a spreadsheet read the file as UTF-8
    const text = `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
    await document.attach(new TextEncoder().encode(text), `${chart}.csv`, {
      mimeType: 'text/csv',
      description: `The numbers of the chart ${chart}`,
      afRelationship: AFRelationship.Data,
    });
  }
}

/** A cell as RFC 4180 has it. */
const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
