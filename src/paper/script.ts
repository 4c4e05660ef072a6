import '../styles/views/script.css';
import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';

/** Makes a page of each slide for the speaker: its picture, its number and time, its notes in full with cues and what comes next. */
export function layOutScript(slides: readonly HTMLElement[]): void {
  let begins = 0;
  for (const slide of slides) {
    const seconds = Number(slide.dataset.timing ?? 0);
    const place = fillLabel(labels['paper.slide'], { number: slide.dataset.label ?? '', total: slides.length });
    layOutPage(slide, place, seconds > 0 ? timeOf(seconds, begins) : labels['paper.untimed']);
    begins += seconds;
  }
}

function layOutPage(slide: HTMLElement, place: string, time: string): void {
  const source = slide.querySelector('.slide-foot-source')?.textContent ?? '';
  const notes = element('div', { class: 'script-notes' });
  notes.append(...(slide.querySelector('.notes')?.childNodes ?? []));
  for (const hidden of slide.querySelectorAll('.notes, .chart-table')) hidden.remove();
  const page = element('article', { class: 'script-page' });
  slide.replaceWith(page);
  page.append(
    element('div', { class: 'slide-frame' }, slide),
    element('p', { class: 'handout-place' }, element('strong', {}, `${place} · ${time}`), ` · ${source}`),
    notes,
  );
}

/** "0:45, from 1:40" */
const timeOf = (seconds: number, begins: number): string =>
  fillLabel(labels['paper.time'], { length: clock(seconds), begin: clock(begins) });

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
