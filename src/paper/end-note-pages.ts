import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';
import { endNoteId, endNotesOf } from './end-notes.ts';
import { addFootLink } from './foot-links.ts';

/** As in src/styles/views/print.css. */
const columnsOnPage = 2;

const title = labels['paper.origins'];

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
  const row = addPage(part);
  row.append(...notes.flatMap(({ paragraphs }) => paragraphs));
  const columns = columnsOf(row);
  row.classList.replace('end-notes-row', 'end-notes');
  for (let from = 0; from < columns.length; from += columnsOnPage) {
    const box = from === 0 ? row : addPage(part, 'end-notes');
    box.append(...columns.slice(from, from + columnsOnPage).map((paragraphs) => element('div', {}, ...paragraphs)));
  }
  for (const { id } of notes) linkFrom(id);

  function linkFrom(id: string): void {
    const label = document.getElementById(endNoteId(id))?.closest<HTMLElement>('[data-label]')?.dataset.label ?? '';
    addFootLink(document.getElementById(id), `#${endNoteId(id)}`, fillLabel(labels['paper.origins-page'], { page: label }));
  }
}

/**
 * The paragraphs of a box by column, in one long row of columns that goes on beyond its right edge. A browser breaks it; the columns that are
 * printed are boxes of their own, since WebKit prints only the first of a box that has several.
 */
function columnsOf(box: HTMLElement): Element[][] {
  const { left, width } = box.getBoundingClientRect();
  const gap = Number.parseFloat(getComputedStyle(box).columnGap);
  const columns: Element[][] = [];
  for (const child of box.children) {
    const column = Math.floor((columnsOnPage * (child.getBoundingClientRect().left - left + 1)) / (width + gap));
    columns[column] = [...(columns[column] ?? []), child];
  }
  return columns;
}

/** @returns the box that holds what the page shows */
function addPage(part: Element, kind = 'end-notes-row'): HTMLElement {
  const number = part.childElementCount + 1;
  const box = element('div', { class: `slide-body ${kind}` });
  part.append(
    element(
      'section',
      { id: number === 1 ? 'origins' : `origins-${number}`, class: 'slide-table end-note-page', 'data-label': `B${number}` },
      element('h2', {}, number === 1 ? title : fillLabel(labels['paper.continued'], { heading: title })),
      box,
      element(
        'footer',
        { class: 'slide-foot' },
        element('p', { class: 'slide-foot-source' }, labels['paper.origins-panel']),
        element('p', { class: 'slide-foot-number', 'aria-hidden': 'true' }, `B${number}`),
      ),
    ),
  );
  return box;
}
