import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib';
import { csvOf } from '../../data/csv.ts';
import type { Numbers } from '../../paper/document-info.ts';

/** Attaches the numbers of every chart as a CSV file, to compute with. */
export async function attachNumbers(document: PDFDocument, numbers: readonly Numbers[]): Promise<void> {
  for (const { chart, rows } of numbers) {
    await document.attach(new TextEncoder().encode(csvOf(rows)), `${chart}.csv`, {
      mimeType: 'text/csv',
      description: `The numbers of the chart ${chart}`,
      afRelationship: AFRelationship.Data,
    });
  }
}
