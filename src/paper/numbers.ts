import { element } from './element.ts';

/** The numbers of one chart, and where they belong. */
interface Numbers {
  /** of the chart */
  readonly name: string;
  readonly table: Element;
  readonly slide: HTMLElement;
}

/**
 * Lays the numbers of every chart out on pages of their own, at the end, each linked with its chart both ways.
 *
 * @param sheets the slides, ready for paper
 * @param container where the pages go
 */
export function addNumbers(sheets: readonly HTMLElement[], container: Element): void {
  const part = element('section', { 'data-section': 'numbers', 'data-title': 'The numbers of the charts' });
  container.append(part);
  for (const slide of sheets)
    for (const figure of slide.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      const table = figure.querySelector('.numbers table');
      if (!table) continue;
      const name = figure.dataset.chart ?? '';
      const link = element('a', { href: `#numbers-${name}` }, `Numbers: page A${part.childElementCount + 1}`);
      addPages(part, { name, table, slide });
      slide.querySelector('.foot .source')?.append(' · ', link);
      figure.querySelector('.numbers')?.remove();
    }
}

/** As few pages as hold the rows, each with about as many. */
function addPages(part: Element, numbers: Numbers): void {
  const rows = [...numbers.table.querySelectorAll('tbody tr')];
  const needed = layPages(part, numbers, rows, rows.length);
  for (const page of needed) page.remove();
  layPages(part, numbers, rows, Math.ceil(rows.length / needed.length));
}

/** Fills one page with rows, at most so many, then the next. */
function layPages(part: Element, numbers: Numbers, rows: readonly Element[], most: number): Element[] {
  const pages: Element[] = [];
  for (let laid = 0; laid < rows.length; ) {
    const { page, box, body } = emptyPage(numbers, pages.length, `A${part.childElementCount + 1}`);
    part.append(page);
    pages.push(page);
    for (const row of rows.slice(laid, laid + most)) {
      body.append(row);
      // a row that alone is too tall stays: no other page could show it better
      if (box.scrollHeight > box.clientHeight && body.childElementCount > 1) {
        row.remove();
        break;
      }
      laid++;
    }
  }
  return pages;
}

function emptyPage({ name, table, slide }: Numbers, before: number, label: string) {
  const caption = table.querySelector('caption')?.textContent ?? '';
  const body = element('tbody');
  const box = element('div', { class: 'picture' }, element('table', {}, table.querySelector('thead')?.cloneNode(true) ?? '', body));
  const back = element('a', { href: `#${slide.id}` }, `The chart: slide ${slide.dataset.label}`);
  const page = element(
    'section',
    {
      id: before === 0 ? `numbers-${name}` : `numbers-${name}-${before + 1}`,
      class: 'table numbers-page',
      'data-label': label,
      'data-numbers': name,
    },
    element('h2', {}, before === 0 ? caption : `${caption}, continued`),
    box,
    element(
      'footer',
      { class: 'foot' },
      element('p', { class: 'source' }, back),
      element('p', { class: 'number', 'aria-hidden': 'true' }, label),
    ),
  );
  return { page, box, body };
}
