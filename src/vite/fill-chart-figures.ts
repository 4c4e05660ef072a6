import type { Table } from '../charts/chart.ts';
import { charts } from '../charts/charts.ts';
import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { drawn } from './drawn.ts';
import { append, type Element, getAttribute, h, setAttribute, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/**
 * Gives every `<figure data-chart>` what it needs before any script runs: the place for the canvas, named by the one-sentence summary,
 * and the table of the same numbers; and a hidden fragment for each press that adds to the chart.
 */
export function fillChartFigures(slide: Slide, tables: Tables, problems: Problems): void {
  for (const figure of withAttribute(slide.element, 'data-chart')) {
    const name = getAttribute(figure, 'data-chart') ?? '';
    const place = { file: slide.file, line: lineOf(figure) };
    const chart = charts.get(name);
    if (!chart) {
      problems.add(place, `data-chart: expected one of ${[...charts.keys()].join(', ')}, got "${name}"`);
      continue;
    }
    const spec = drawn(`src/charts/${name}.ts`, () => chart(tables), problems);
    if (!spec) continue;
    const { summary, table, steps = 0, narrow = 'table' } = spec;
    setAttribute(figure, 'data-narrow', narrow);
    append(figure, h('div', { class: 'chart-plot', role: 'img', 'aria-label': summary }));
    append(figure, h('div', { class: 'chart-table' }, tableElement(table)));
    if (steps === 0) continue;
    setAttribute(figure, 'data-steps', String(steps));
    for (let step = 0; step < steps; step++) append(figure, h('span', { class: 'fragment chart-step', 'aria-hidden': 'true' }));
  }
}

/** More columns than a phone has room for: there each row stands as a list, with the names of the columns before its cells. */
const manyColumns = 5;

function tableElement({ caption, columns, rows }: Table): Element {
  const head = h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)));
  const named = (i: number): Record<string, string> => (columns.length >= manyColumns ? { 'data-column': columns[i] ?? '' } : {});
  const body = rows.map(([first = '', ...rest]) =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell, i) => h('td', named(i + 1), cell))),
  );
  return h('table', {}, h('caption', {}, caption), h('thead', {}, head), h('tbody', {}, ...body));
}
