import labels from 'virtual:labels';
import { element } from '../page/element.ts';

/** The numbers of one chart, and where they belong. */
export interface Numbers {
  /** of the chart */
  readonly name: string;
  readonly table: Element;
  readonly slide: HTMLElement;
}

/**
 * Appends a part for the numbers of all charts, and takes each table off its slide.
 *
 * @param slides prepared for paper
 * @param container where the part goes
 * @param add lays the numbers of one chart out in the part
 */
export function addNumbers(slides: readonly HTMLElement[], container: Element, add: (part: Element, numbers: Numbers) => void): void {
  const part = element('section', { 'data-section': 'numbers', 'data-title': labels['paper.numbers'] });
  container.append(part);
  for (const slide of slides)
    for (const figure of slide.querySelectorAll<HTMLElement>('figure[data-chart]')) {
      const table = figure.querySelector('.chart-table table');
      if (!table) continue;
      add(part, { name: figure.dataset.chart ?? '', table, slide });
      figure.querySelector('.chart-table')?.remove();
    }
}
