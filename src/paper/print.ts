import { bar } from './bar.ts';
import { addNumbers } from './numbers.ts';
import { prepareSheets, ready } from './sheets.ts';
import { addSteps } from './steps.ts';

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
