import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';

/** What only the speaker needs of the notes: cues, pronunciations among them, and what comes next. */
const forSpeaker = '.cue, .next';

/** Lays out a slide for readers: its picture, its number and source, what is said of it, and what the notes add for questions. */
export function layOutHandoutSlide(slide: HTMLElement, total: number): void {
  const notes = slide.querySelector('.notes');
  for (const line of notes?.querySelectorAll(forSpeaker) ?? []) line.remove();
  const more = [...(notes?.querySelectorAll('.if-asked') ?? [])];
  for (const line of more) line.querySelector('strong')?.replaceChildren(labels['paper.in-addition']);
  const said = [...(notes?.children ?? [])].filter((line) => !more.includes(line));
  notes?.remove();
  const label = slide.dataset.label ?? '';
  const links = [...slide.querySelectorAll('.slide-foot-source a')];
  const source = slide.querySelector('.slide-foot-source')?.firstChild?.textContent ?? '';
  const place = element(
    'p',
    { class: 'handout-place' },
    element('strong', {}, fillLabel(labels['paper.slide'], { number: label, total })),
    ` · ${source}`,
  );
  for (const link of links) place.append(' · ', link);
  const dense = slide.classList.contains('slide-table');
  const block = element('div', { class: dense ? 'handout-slide handout-dense' : 'handout-slide' });
  slide.replaceWith(block);
  block.append(element('div', { class: 'slide-frame' }, slide), place, element('div', { class: 'handout-notes' }, ...said));
  if (more.length > 0) block.append(element('div', { class: 'handout-more' }, ...more));
}
