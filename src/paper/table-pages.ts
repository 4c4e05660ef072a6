import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';
import { addNumbers, type Numbers } from './chart-numbers.ts';
import { addFootLink } from './foot-links.ts';

/** A page of a table, and the box on it that holds the rows. */
interface TablePage {
  readonly page: HTMLElement;
  readonly box: Element;
}

/**
 * Lays the numbers of every chart out on pages of their own, at the end, each linked with its chart both ways.
 *
 * @param slides prepared for paper
 * @param container where the pages go
 */
export function addTablePages(slides: readonly HTMLElement[], container: Element): void {
  const tables: (TablePage & { readonly numbers: Numbers; readonly rows: readonly Element[] })[] = [];
  addNumbers(slides, container, (part, numbers) => {
    const rows = [...numbers.table.querySelectorAll('tbody tr')];
    const whole = pageOf(numbers, rows, 0);
    part.append(whole.page);
    tables.push({ ...whole, numbers, rows });
  });
  // all are measured before any is changed: the browser then lays the document out once and not for each
  const fitting = tables.map(({ box, rows }) => {
    const room = box.getBoundingClientRect().bottom;
    return rows.filter((row) => row.getBoundingClientRect().bottom <= room).length;
  });
  let before = 0;
  for (const [i, { page, numbers, rows }] of tables.entries()) {
    const pages = fitting[i] === rows.length ? [page] : split(numbers, rows, fitting[i] ?? 0);
    page.replaceWith(...pages);
    for (const [j, one] of pages.entries()) number(one, `A${before + j + 1}`);
    addFootLink(numbers.slide, `#numbers-${numbers.name}`, fillLabel(labels['paper.numbers-page'], { page: `A${before + 1}` }));
    before += pages.length;
  }
}

/** As few pages as hold the rows, each with about as many. @param fitting how many rows a page holds */
function split(numbers: Numbers, rows: readonly Element[], fitting: number): HTMLElement[] {
  // a row that alone is too tall gets a page: no other could show it better
  const pages = Math.ceil(rows.length / Math.max(1, fitting));
  const most = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, i) => pageOf(numbers, rows.slice(i * most, (i + 1) * most), i).page);
}

function number(page: HTMLElement, label: string): void {
  page.dataset.label = label;
  page.querySelector('.slide-foot-number')?.append(label);
}

/** @param before how many pages of the same table come before this one */
function pageOf({ name, table, slide }: Numbers, rows: readonly Element[], before: number): TablePage {
  const caption = table.querySelector('caption')?.textContent ?? '';
  const head = table.querySelector('thead')?.cloneNode(true) ?? '';
  const box = element('div', { class: 'slide-body' }, element('table', {}, head, element('tbody', {}, ...rows)));
  const back = element('a', { href: `#${slide.id}` }, fillLabel(labels['paper.chart-place'], { slide: slide.dataset.label ?? '' }));
  const page = element(
    'section',
    {
      id: before === 0 ? `numbers-${name}` : `numbers-${name}-${before + 1}`,
      class: 'slide-table table-page',
      'data-numbers': name,
    },
    element('h2', {}, before === 0 ? caption : fillLabel(labels['paper.continued'], { heading: caption })),
    box,
    element(
      'footer',
      { class: 'slide-foot' },
      element('p', { class: 'slide-foot-source' }, back),
      element('p', { class: 'slide-foot-number', 'aria-hidden': 'true' }),
    ),
  );
  return { page, box };
}
