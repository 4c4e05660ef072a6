import { element } from './element.ts';

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
      const id = `numbers-${figure.dataset.chart}`;
      const first = `A${part.childElementCount + 1}`;
      addPages(part, table, id, slide);
      slide.querySelector('.foot .source')?.append(' · ', element('a', { href: `#${id}`, class: 'to-numbers' }, `Numbers: page ${first}`));
      figure.querySelector('.numbers')?.remove();
    }
}

/** As few pages as hold the rows, each with about as many. */
function addPages(part: Element, table: Element, id: string, slide: HTMLElement): void {
  const rows = [...table.querySelectorAll('tbody tr')];
  const lay = (most: number) => layPages(part, table, rows, most, slide);
  const needed = lay(rows.length);
  for (const page of needed) page.remove();
  for (const [i, page] of lay(Math.ceil(rows.length / needed.length)).entries()) page.id = i === 0 ? id : `${id}-${i + 1}`;
}

/** Fills one page with rows, then the next. */
function layPages(part: Element, table: Element, rows: readonly Element[], most: number, slide: HTMLElement): Element[] {
  const pages: Element[] = [];
  for (let laid = 0; laid < rows.length; ) {
    const { page, box, body } = emptyPage(table, pages.length, slide, `A${part.childElementCount + 1}`);
    part.append(page);
    pages.push(page);
    for (const row of rows.slice(laid, laid + most)) {
      body.append(row);
      // a row that alone is too tall stays: it cannot be shown better elsewhere
      if (box.scrollHeight > box.clientHeight && body.childElementCount > 1) {
        row.remove();
        break;
      }
      laid++;
    }
  }
  return pages;
}

function emptyPage(table: Element, before: number, slide: HTMLElement, label: string) {
  const caption = table.querySelector('caption')?.textContent ?? '';
  const body = element('tbody');
  const head = table.querySelector('thead')?.cloneNode(true) ?? '';
  const box = element('div', { class: 'picture' }, element('table', {}, head, body));
  const back = element('a', { href: `#${slide.id}` }, `The chart: slide ${slide.dataset.label}`);
  const page = element(
    'section',
    { id: 'numbers', class: 'table numbers-page', 'data-label': label },
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
