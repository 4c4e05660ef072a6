import '../styles/views/handout.css';
import { element } from '../page/element.ts';
import { drawPages, markReady, settleSlides } from './pages.ts';
import { addToolbar } from './toolbar.ts';

/** Paper sizes that a handout can be printed on, by the name in the address: `&paper=letter`. */
const papers = ['a4', 'letter'] as const;

/** `?view=handout`: a thumbnail of each slide, its notes in full below, on pages of A4 or Letter. */
export async function startHandout(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('paper');
  document.documentElement.dataset.paper = papers.find((paper) => paper === asked) ?? 'a4';
  if (!document.querySelector('.slides .notes'))
    throw new Error('expected speaker notes to hand out, got a deck that was built without them');
  const slides = [...document.querySelectorAll<HTMLElement>('.slides section[id]')];
  for (const slide of slides) layOutHandoutPage(slide, slides.length);
  document.title += ' (handout)';
  await settleSlides();
  await drawPages();
  addToolbar('handout');
  markReady();
}

/** Makes the page of a slide: its thumbnail, its number and source, its notes, and the tables of its charts. */
function layOutHandoutPage(slide: HTMLElement, total: number): void {
  const [number = ''] = (slide.querySelector('.slide-foot-number')?.textContent ?? '').split('/');
  const source = slide.querySelector('.slide-foot-source')?.textContent ?? '';
  const page = element('article', { class: 'handout-page' });
  const notes = element('div', { class: 'handout-notes' });
  notes.append(...(slide.querySelector('.notes')?.childNodes ?? []));
  slide.querySelector('.notes')?.remove();
  const numbers = [...slide.querySelectorAll<HTMLElement>('figure[data-chart]')].map((figure) => {
    const table = element('div', { class: 'handout-table', 'data-numbers': figure.dataset.chart ?? '' });
    table.append(...(figure.querySelector('.chart-table')?.childNodes ?? []));
    figure.querySelector('.chart-table')?.remove();
    return table;
  });
  slide.replaceWith(page);
  page.append(
    element('div', { class: 'slide-frame' }, slide),
    element('p', { class: 'handout-place' }, element('strong', {}, `Slide ${number.trim()} of ${total}`), ` · ${source}`),
    notes,
    ...numbers,
  );
}
