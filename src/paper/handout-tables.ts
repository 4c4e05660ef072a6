import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';
import { addNumbers, type Numbers } from './chart-numbers.ts';

/** Puts the numbers of every chart behind the slides, each linked with its chart both ways. */
export function addTables(slides: readonly HTMLElement[], container: Element): void {
  addNumbers(slides, container, addTable);
}

function addTable(part: Element, { name, table, slide }: Numbers): void {
  const caption = table.querySelector('caption');
  const number = part.childElementCount + 1;
  part.append(
    element(
      'article',
      { id: `numbers-${name}`, class: 'handout-table', 'data-numbers': name },
      element('h2', {}, fillLabel(labels['paper.table'], { number, caption: caption?.textContent ?? '' })),
      element(
        'p',
        { class: 'handout-table-place' },
        element('a', { href: `#${slide.id}` }, fillLabel(labels['paper.chart-place'], { slide: slide.dataset.label ?? '' })),
      ),
      table,
    ),
  );
  caption?.remove();
  slide
    .querySelector('.slide-foot-source')
    ?.append(element('a', { href: `#numbers-${name}` }, fillLabel(labels['paper.numbers-table'], { number })));
}
