import '../styles/views/print.css';
import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { addEndNotes } from './end-note-pages.ts';
import { addFragmentPages } from './fragment-pages.ts';
import { drawPages, markReady, settleSlides } from './pages.ts';
import { addTablePages } from './table-pages.ts';
import { addToolbar } from './toolbar.ts';

/** `?view=print`: a page a slide, as large as the slide, behind them the numbers of the charts and where figures come from. `&fragments` makes a page of every step. */
export async function startPrint(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  document.title = fillLabel(labels[asked.has('fragments') ? 'paper.title-steps' : 'paper.title-slides'], { title: document.title });
  for (const notes of document.querySelectorAll('.slides .notes')) notes.remove();
  const slides = await settleSlides();
  const container = document.querySelector('.slides');
  if (container) {
    addTablePages(slides, container);
    addEndNotes(slides, container);
  }
  if (asked.has('fragments')) for (const slide of slides) addFragmentPages(slide);
  await drawPages();
  addToolbar('print');
  markReady();
}
