import { addSteps } from './fragment-pages.ts';
import { prepareSheets, ready } from './pages.ts';
import { addNumbers } from './table-pages.ts';
import { bar } from './toolbar.ts';

/** `?view=print`: a page a slide, as large as the slide, and the numbers of the charts behind them. `&fragments` makes a page of every step. */
export async function startPrint(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  for (const notes of document.querySelectorAll('.slides .notes')) notes.remove();
  const sheets = await prepareSheets();
  const container = document.querySelector('.slides');
  if (container) addNumbers(sheets, container);
  if (asked.has('fragments')) for (const slide of sheets) addSteps(slide);
  bar('print');
  ready();
}
