import { element } from '../page/element.ts';
import { endNoteId, endNotesOf } from './end-notes.ts';
import { addFootLink } from './foot-links.ts';

const title = 'Where figures and claims come from';

/**
 * Lays out the end notes on pages behind all others, each linked with its slide both ways.
 *
 * @param slides prepared for paper
 * @param container where the pages go
 */
export function addEndNotes(slides: readonly HTMLElement[], container: Element): void {
  const notes = endNotesOf(slides);
  const part = element('section', { 'data-section': 'origins', 'data-title': title });
  container.append(part);
  const first = addPage(part);
  first.append(...notes.flatMap(({ paragraphs }) => paragraphs));
  // in one long row of columns, of which a page shows two, each paragraph has its place
  const pages = pagesOf(first);
  const boxes = [first];
  for (const [paragraph, page] of pages) {
    const box = boxes[page] ?? addPage(part);
    boxes[page] = box;
    if (page > 0) box.append(paragraph);
  }
  for (const { id } of notes) linkFrom(id);

  function linkFrom(id: string): void {
    const label = document.getElementById(endNoteId(id))?.closest<HTMLElement>('[data-label]')?.dataset.label ?? '';
    addFootLink(document.getElementById(id), `#${endNoteId(id)}`, `Where from: page ${label}`);
  }
}

/** The page of every paragraph in a box whose columns go on beyond its right edge. */
function pagesOf(box: HTMLElement): Map<Element, number> {
  const { left, width } = box.getBoundingClientRect();
  const gap = Number.parseFloat(getComputedStyle(box).columnGap);
  return new Map([...box.children].map((child) => [child, Math.floor((child.getBoundingClientRect().left - left + 1) / (width + gap))]));
}

/** @returns the box that holds what the page shows */
function addPage(part: Element): HTMLElement {
  const number = part.childElementCount + 1;
  const box = element('div', { class: 'slide-body end-notes' });
  part.append(
    element(
      'section',
      { id: number === 1 ? 'origins' : `origins-${number}`, class: 'slide-table end-note-page', 'data-label': `B${number}` },
      element('h2', {}, number === 1 ? title : `${title}, continued`),
      box,
      element(
        'footer',
        { class: 'slide-foot' },
        element('p', { class: 'slide-foot-source' }, 'The same as the panel that the key I opens'),
        element('p', { class: 'slide-foot-number', 'aria-hidden': 'true' }, `B${number}`),
      ),
    ),
  );
  return box;
}
