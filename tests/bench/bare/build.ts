import { join } from 'node:path';
import { parseFragment, serializeOuter } from 'parse5';
import { build, type Plugin } from 'vite';
import { charts } from '../../../src/charts/charts.ts';
import { assemble } from '../../../src/vite/assemble.ts';
import { elements, getAttribute, h, hasClass, withAttribute } from '../../../src/vite/markup.ts';
import { projectSlides, projectTables } from '../../../src/vite/project-files.ts';
import type { SlideFile } from '../../../src/vite/read-slides.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * Builds the deck to compare with: the same slides and numbers in reveal's white theme, as the default Vite recipe gives it.
 *
 * @param files the slides, the project's own when left out
 */
export async function buildBare(outDir: string, files = projectSlides(root)): Promise<void> {
  const slides: Plugin = {
    name: 'bare',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('<!-- slides -->', () => bareSlides(files)) },
  };
  await build({
    root: import.meta.dirname,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [slides],
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
}

/** Headings, words and notes as they are; a canvas for each chart; no maps, tables or footers. */
function bareSlides(files: readonly SlideFile[]): string {
  const tables = projectTables(root);
  const fragment = parseFragment(assemble(files, tables, { notes: true }).slides);
  for (const extra of elements(
    fragment,
    (element) => element.tagName === 'svg' || hasClass(element, 'slide-foot') || hasClass(element, 'chart-table'),
  ))
    remove(extra);
  for (const figure of withAttribute(fragment, 'data-chart')) {
    const name = getAttribute(figure, 'data-chart') ?? '';
    const rows =
      charts
        .get(name)?.(tables)
        .table.rows.map(([label = '', ...cells], i) => [label, firstNumber(cells) ?? i + 1]) ?? [];
    const plot = elements(figure, (element) => hasClass(element, 'chart-plot'))[0];
    if (plot) plot.childNodes = [h('canvas', { 'data-rows': JSON.stringify(rows), title: name })];
  }
  return fragment.childNodes.map((node) => ('tagName' in node ? serializeOuter(node) : '')).join('\n');
}

function firstNumber(cells: readonly string[]): number | undefined {
  return cells.map((cell) => Number(cell.replace(/[^\d.]/g, '') || Number.NaN)).find(Number.isFinite);
}

function remove(element: ReturnType<typeof elements>[number]): void {
  const parent = element.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== element);
}
