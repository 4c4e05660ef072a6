import { element } from '../page/element.ts';
import { addNumbers, type Numbers } from './chart-numbers.ts';
import { addFootLink } from './foot-links.ts';

/**
 * Lays the numbers of every chart out on pages of their own, at the end, each linked with its chart both ways.
 *
 * @param slides prepared for paper
 * @param container where the pages go
 */
export function addTablePages(slides: readonly HTMLElement[], container: Element): void {
  addNumbers(slides, container, (part, numbers) => {
    addFootLink(numbers.slide, `#numbers-${numbers.name}`, `Numbers: page A${part.childElementCount + 1}`);
    addPages(part, numbers);
  });
}

/** As few pages as hold the rows, each with about as many. */
function addPages(part: Element, numbers: Numbers): void {
  const rows = [...numbers.table.querySelectorAll('tbody tr')];
  const whole = addPage(part, numbers, rows, 0);
  const room = whole.box.getBoundingClientRect().bottom;
  const fitting = rows.filter((row) => row.getBoundingClientRect().bottom <= room).length;
  if (fitting === rows.length) return;
  whole.page.remove();
  // a row that alone is too tall gets a page: no other could show it better
  const pages = Math.ceil(rows.length / Math.max(1, fitting));
  const most = Math.ceil(rows.length / pages);
  for (let before = 0; before < pages; before++) addPage(part, numbers, rows.slice(before * most, (before + 1) * most), before);
}

function addPage(part: Element, numbers: Numbers, rows: readonly Element[], before: number): { page: Element; box: Element } {
  const made = pageOf(numbers, rows, before, `A${part.childElementCount + 1}`);
  part.append(made.page);
  return made;
}

/** @param before how many pages of the same table come before this one */
function pageOf({ name, table, slide }: Numbers, rows: readonly Element[], before: number, label: string): { page: Element; box: Element } {
  const caption = table.querySelector('caption')?.textContent ?? '';
  const head = table.querySelector('thead')?.cloneNode(true) ?? '';
  const box = element('div', { class: 'slide-body' }, element('table', {}, head, element('tbody', {}, ...rows)));
  const back = element('a', { href: `#${slide.id}` }, `The chart: slide ${slide.dataset.label}`);
  const page = element(
    'section',
    {
      id: before === 0 ? `numbers-${name}` : `numbers-${name}-${before + 1}`,
      class: 'slide-table table-page',
      'data-label': label,
      'data-numbers': name,
    },
    element('h2', {}, before === 0 ? caption : `${caption}, continued`),
    box,
    element(
      'footer',
      { class: 'slide-foot' },
      element('p', { class: 'slide-foot-source' }, back),
      element('p', { class: 'slide-foot-number', 'aria-hidden': 'true' }, label),
    ),
  );
  return { page, box };
}
