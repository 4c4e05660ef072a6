import { csvOf } from '../data/csv.ts';
import { fillLabel } from '../data/labels.ts';
import { ChartJs, namedChart, tables } from './chart-library.ts';
import { stillConfig } from './print-chart.ts';
import { SvgCanvas } from './svg-context.ts';
import { resolveTokens } from './tokens.ts';

/** What a chart can be taken as. */
export type ChartFileKind = 'csv' | 'svg' | 'png';

/** The size of a picture, slide pixels: as wide as on a slide. */
const size = { width: 1136, height: 480 } as const;
/** The pixels of a PNG for each slide pixel. */
const density = 2;

/**
 * A chart with all its steps as a file that bears its name: its numbers as CSV, its picture as SVG or PNG in the colours of the page.
 *
 * @throws Error as `namedChart`, or where the browser makes no PNG
 */
export async function chartFile(name: string, kind: ChartFileKind): Promise<File> {
  return new File([await contentOf(name, kind)], `${name}.${kind}`, {
    type: { csv: 'text/csv', svg: 'image/svg+xml', png: 'image/png' }[kind],
  });
}

async function contentOf(name: string, kind: ChartFileKind): Promise<string | Blob> {
  const { config, table, summary, files } = namedChart(name, undefined, document.documentElement);
  if (kind === 'csv') return csvOf([table.columns, ...table.rows]);
  const surface = resolveTokens('--surface', document.documentElement);
  if (kind === 'svg') {
    const drawing = new SvgCanvas(size.width, size.height);
    const chart = new ChartJs(drawing.canvas, stillConfig(config, surface, 1));
    const text = drawing.svg(table.caption, `${summary} ${fillLabel(tables.labels['provenance.drawn-from'], { files: files.join(', ') })}`);
    chart.destroy();
    return text;
  }
  const canvas = Object.assign(document.createElement('canvas'), size);
  const chart = new ChartJs(canvas, stillConfig(config, surface, density));
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  chart.destroy();
  if (!picture) throw new Error('expected the browser to make a PNG, got none');
  return picture;
}
