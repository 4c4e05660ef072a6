import { element } from '../page/element.ts';

/** Puts the numbers of every chart behind the slides, each linked with its chart both ways. */
export function addTables(slides: readonly HTMLElement[], container: Element): void {
  const part = element('section', { 'data-section': 'numbers', 'data-title': 'The numbers of the charts' });
  container.append(part);
  for (const slide of slides)
    for (const figure of slide.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      const table = figure.querySelector('.chart-table table');
      if (!table) continue;
      const name = figure.dataset.chart ?? '';
      const place = `Table ${part.childElementCount + 1}`;
      const caption = table.querySelector('caption')?.textContent ?? '';
      table.querySelector('caption')?.remove();
      part.append(
        element(
          'article',
          { id: `numbers-${name}`, class: 'handout-table', 'data-numbers': name },
          element('h2', {}, `${place}: ${caption}`),
          element('p', { class: 'handout-table-place' }, element('a', { href: `#${slide.id}` }, `The chart: slide ${slide.dataset.label}`)),
          table,
        ),
      );
      slide
        .querySelector('.slide-foot-source')
        ?.append(element('a', { href: `#numbers-${name}` }, `Numbers: table ${part.childElementCount}`));
      figure.querySelector('.chart-table')?.remove();
    }
}
