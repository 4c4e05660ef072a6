import type { RevealApi } from 'reveal.js';
import { element } from '../page/element.ts';
import { readSlideList, type SlideEntry } from '../page/slide-list.ts';
import { onThemeChange } from '../page/theme.ts';

/** Milliseconds without a change before it is announced, so that paging quickly announces the last slide only. */
const settled = 300;

const page = document.documentElement;

/** Tells screen readers what the stage shows: each slide once, what a step adds to it, and what a key has changed of the whole stage. */
export function startAnnouncements(deck: RevealApi, signal: AbortSignal): void {
  const slides = readSlideList(document);
  const region = element('p', { class: 'visually-hidden', role: 'status' });
  let timer = 0;
  const announce = (words: string) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = words;
    }, settled);
  };
  const announceSlide = () => {
    const entry = slides.find(({ id }) => id === deck.getCurrentSlide().id);
    if (entry) announce(wordsOf(entry, slides.length));
  };
  const listen = (event: string, listener: (event: Event) => void) => deck.on(event, listener, { signal });
  listen('slidechanged', announceSlide);
  listen('fragmentshown', (event) => announce(wordsOfStep((event as unknown as { fragments: readonly Element[] }).fragments)));
  listen('paused', () => announce('The screen is blank'));
  listen('resumed', () => announce('The slide is shown again'));
  listen('overviewshown', () => announce('Overview of all slides'));
  listen('overviewhidden', announceSlide);
  onThemeChange(() => announce(`Theme: ${page.dataset.theme}`), signal);
  const observer = new MutationObserver(() =>
    announce(page.hasAttribute('data-numbers') ? 'Numbers in place of charts' : 'Charts in place of numbers'),
  );
  observer.observe(page, { attributeFilter: ['data-numbers'] });
  document.body.append(region);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
    region.remove();
  });
}

/** "Slide 7 of 36: heading." and what its charts show. */
function wordsOf({ number, title, section }: SlideEntry, total: number): string {
  const summaries = [...section.querySelectorAll('.chart-plot')].map((chart) => chart.getAttribute('aria-label') ?? '');
  const heading = /[.?!]$/.test(title) ? title : `${title}.`;
  return [`Slide ${number} of ${total}: ${heading}`, ...summaries].join(' ');
}

/** The words that a step adds; a step of a chart has none. */
function wordsOfStep(fragments: readonly Element[]): string {
  const words = fragments.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '').filter(Boolean);
  return words.length > 0 ? words.join('. ') : 'The chart shows more';
}
