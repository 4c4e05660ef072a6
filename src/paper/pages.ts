import '../styles/views/paper.css';
import { figuresOf, showChartError } from '../figures/figures.ts';
import { facesLoaded } from '../page/fonts.ts';
import { readDocumentInfo } from './document-info.ts';
import { drawFades } from './fades.ts';
import { drawLand } from './land.ts';
import { paperRoute } from './paper-route.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { addTextRoles } from './text-roles.ts';
import { collapseWhiteSpace, separateWords } from './white-space.ts';

/**
 * Brings every slide to the state in which paper shows it: fragments shown, the route drawn at its foot.
 *
 * @returns the slides, in the order of the talk
 */
export async function settleSlides(): Promise<HTMLElement[]> {
  const slides = [...document.querySelectorAll<HTMLElement>('.slides section[id]')];
  const route = document.querySelector('.route');
  const routeAt = route ? paperRoute(route) : undefined;
  route?.remove();
  // paper is made once: it has more time than a talk
  await facesLoaded(20_000);
  for (const [index, slide] of slides.entries()) settle(slide, index + 1, routeAt);
  return slides;
}

/**
 * Draws the charts of every page and waits for its images. It comes after all that copies or moves pages, as the copy of a canvas is
 * empty. While it works, `html[data-printing]` names the page in hand, so that whoever waits can say where it hangs.
 */
export async function drawPages(): Promise<void> {
  const { drawPrintChart } = await import('../figures/draw-charts.ts');
  const root = document.documentElement;
  writeWhiteSpace();
  for (const page of document.querySelectorAll('.slides :is(article, section)[id]')) addTextRoles(page);
  for (const page of document.querySelectorAll('.slides section[id]')) {
    drawLand(page);
    drawFades(page);
    root.dataset.printing = page.id;
    await nextTask();
    for (const figure of figuresOf(page)) {
      try {
        drawPrintChart(figure);
      } catch (error) {
        showChartError(figure, error);
      }
    }
    // an image that cannot be read leaves its words; one that is still being read is waited for
    await Promise.allSettled([...page.querySelectorAll('img')].map((image) => image.decode()));
  }
  delete root.dataset.printing;
}

/** Makes the white space in the text of all pages that which a PDF is to hold. */
function writeWhiteSpace(): void {
  for (const slides of document.querySelectorAll('.slides')) {
    writeQuotationMarks(slides);
    collapseWhiteSpace(slides);
  }
  for (const block of document.querySelectorAll('.slides a')) separateWords(block);
}

/** Waits for the next task: an observer of the page learns of a slide before the slide occupies the page. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Says that every page is final; prints, where the address asks for it. */
export function markReady(): void {
  const page = document.documentElement;
  window.documentInfo = readDocumentInfo();
  page.dataset.print = 'ready';
  page.dataset.deck = 'ready';
  if (new URLSearchParams(location.search).has('now')) print();
}

/** Gives a slide its number, its last state, and the order in which it is read. */
function settle(slide: HTMLElement, number: number, routeAt?: (id: string) => HTMLElement): void {
  slide.dataset.label = String(number);
  for (const fragment of slide.querySelectorAll('.fragment')) fragment.classList.add('visible');
  // the heading first, wherever the slide shows it
  const heading = slide.querySelector('h1, h2');
  if (heading?.parentElement === slide) slide.prepend(heading);
  // the drawing in a figure is the figure, and a page number is no word of the text
  for (const figure of slide.querySelectorAll('figure')) figure.setAttribute('role', 'group');
  slide.querySelector('.slide-foot-number')?.setAttribute('aria-hidden', 'true');
  if (routeAt) slide.append(routeAt(slide.id));
}
