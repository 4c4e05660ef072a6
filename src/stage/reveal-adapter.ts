import Reveal, { type RevealApi, type RevealConfig } from 'reveal.js';
import { findSlidesByLevel } from './find-slides.ts';
import { skipUnneeded } from './skip-unneeded.ts';

/**
 * reveal.js as the stage uses it: it keeps the current slide, its fragments, the overview, the blank screen and touch. Slides fill the window
 * and are sized by `--u` (src/styles/tokens.css), so that text and charts stay sharp and a pointer is where it seems to be. Everything here
 * that works against reveal.js has its test in tests/browser/reveal-adapter.test.ts, which fails when an upgrade makes it wrong.
 */
const options = {
  // the style sheet lays slides out; reveal would scale them
  disableLayout: true,
  center: false,
  display: 'grid',
  // drawn by the deck in its own way, or not at all
  controls: false,
  progress: false,
  help: false,
  jumpToSlide: false,
  // one table of keys serves stage and speaker view: src/page/key-bindings.ts
  keyboard: false,
  // reveal would write the address up to a second late, over a link that was followed meanwhile; src/stage/place.ts writes it at once
  hash: false,
  navigationMode: 'linear',
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  // all slides: what reveal displays anew it would lay out in the frame of the move; src/styles/views/stage.css hides them at less cost
  viewDistance: 100,
  mobileViewDistance: 100,
  // below this width reveal would turn the stage into its own scroll view, which loses charts and links to slides. With
  // `disableLayout` reveal 6 does not look at this width; it is set in case that changes
  scrollActivationWidth: 0,
  postMessage: false,
  postMessageEvents: false,
} as const satisfies Partial<Record<keyof RevealConfig | 'scrollActivationWidth', unknown>>;

/** Starts reveal.js on an element that holds `.slides`. @param signal ends it, and leaves the slides as they were before */
export async function startReveal(root: HTMLElement, signal: AbortSignal): Promise<RevealApi> {
  root.classList.add('reveal');
  const deck = new Reveal(root, options as unknown as RevealConfig);
  // tools that print or drive decks look for reveal under this name
  Object.assign(window, { Reveal: deck });
  sizeFromWindow(document.body);
  const restorers = [findSlidesByLevel(root), ...[...root.querySelectorAll('.slides section')].map(skipUnneeded)];
  const intervals = await initialize(deck);
  removeUnused(root);
  skipStatusText(deck, signal);
  preventSwipeScroll(root, signal);
  // on the whole deck this role takes the reading keys away from screen readers
  root.removeAttribute('role');
  const endAll = () => {
    end(deck, root);
    for (const restore of restorers) restore();
    for (const interval of intervals) clearInterval(interval);
  };
  if (signal.aborted) endAll();
  else signal.addEventListener('abort', endAll);
  return deck;
}

/** What reveal.js is told of the style of a slide's background: that it has none. */
const noBackground = { backgroundColor: '' };

/**
 * Initializes reveal.js. It asks for the colour of the background that it has made for each slide, one after the other, and every answer makes
 * the browser work styles out anew: in a deck of 360 slides that took longer than all else. No slide has such a background.
 *
 * @returns the intervals that it sets, which `destroy` would leave running, and all that the deck has made in memory with them
 */
async function initialize(deck: RevealApi): Promise<readonly number[]> {
  const intervals: number[] = [];
  const { setInterval, getComputedStyle } = window;
  const recorded = (...call: Parameters<typeof setInterval>) => {
    const interval = setInterval(...call);
    intervals.push(interval);
    return interval;
  };
  const styleOf = (...call: Parameters<typeof getComputedStyle>) =>
    call[0].classList.contains('slide-background') ? noBackground : getComputedStyle(...call);
  Object.assign(window, { setInterval: recorded, getComputedStyle: styleOf });
  try {
    await deck.initialize();
  } finally {
    Object.assign(window, { setInterval, getComputedStyle });
  }
  return intervals;
}

/** Takes away what reveal.js and the stage have written onto the slides, which `destroy` leaves in part. */
function end(deck: RevealApi, root: HTMLElement): void {
  deck.destroy();
  root.classList.remove('reveal', 'overview', 'overview-animated', 'paused', 'focused');
  for (const side of ['offsetWidth', 'offsetHeight'] as const) Reflect.deleteProperty(document.body, side);
  for (const section of root.querySelectorAll<HTMLElement>('.slides, .slides section')) {
    section.classList.remove('past', 'present', 'future', 'stack');
    for (const property of ['transform', '--painted-ahead']) section.style.removeProperty(property);
    delete section.dataset.enterAnimation;
    delete section.dataset.camera;
    delete section.dataset.paintedAhead;
    delete section.dataset.zoom;
  }
}

/** reveal.js measures its viewport in the middle of every move, which makes the browser lay the page out twice. The stage fills the window. */
function sizeFromWindow(viewport: HTMLElement): void {
  Object.defineProperties(viewport, {
    offsetWidth: { configurable: true, get: () => innerWidth },
    offsetHeight: { configurable: true, get: () => innerHeight },
  });
}

/**
 * Elements that reveal.js makes even when they are switched off, and restyles at every move; and its live region, which would read out every
 * word of a slide with all rows of its tables: src/stage/announcer.ts announces slides. reveal.js goes on writing into the removed region.
 */
function removeUnused(root: HTMLElement): void {
  for (const unused of root.querySelectorAll('.backgrounds, .controls, .progress, .slide-number, .speaker-notes, .aria-status'))
    unused.remove();
}

/**
 * Has reveal.js find no words on a slide that it has moved to: in the frame of the move it collects all of them for its live region, asking for
 * the style of each element, and that region is gone.
 */
function skipStatusText(deck: RevealApi, signal: AbortSignal): void {
  const skip = () => {
    const slide = deck.getCurrentSlide();
    requestAnimationFrame(() => Object.defineProperty(slide, 'childNodes', { configurable: true, value: [] }));
    // reveal.js asks for its frame after this event, and frames are given in the order in which they were asked for
    queueMicrotask(() => requestAnimationFrame(() => Reflect.deleteProperty(slide, 'childNodes')));
  };
  deck.on('slidechanged', skip, { signal });
}

/**
 * Prevents the scroll that a browser makes of a swipe, also where nothing scrolls: reveal.js turns the slide at pointer events, which cannot
 * prevent it. Chrome lets that scroll run out unseen, and takes a tap within the next second or two for the one that halts it: nothing is clicked.
 */
function preventSwipeScroll(root: HTMLElement, signal: AbortSignal): void {
  let from: Touch | undefined;
  const onStart = ({ touches }: TouchEvent) => {
    from = touches[0];
  };
  const onMove = (event: TouchEvent) => {
    const [at] = event.touches;
    // a finger that taps, or waits for a second one, moves a little too
    if (!from || !at || Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) < 10) return;
    // a table of numbers scrolls
    if (event.target instanceof Element && event.target.closest('.chart-table')) return;
    // two fingers enlarge the page, and one moves a page that is enlarged
    const enlarges = event.touches.length > 1 || (visualViewport?.scale ?? 1) > 1.03;
    if (!enlarges && event.cancelable) event.preventDefault();
  };
  root.addEventListener('touchstart', onStart, { passive: true, signal });
  root.addEventListener('touchmove', onMove, { passive: false, signal });
}

/**
 * Has the browser style a hidden slide and lay it out, so that showing it needs neither: asking for a style or a size does it, and the browser
 * keeps the answer (`content-visibility` in src/styles/views/stage.css).
 *
 * @param pause waits between the two, which together may take longer than a frame; `false` leaves the second out
 */
export async function layOutHidden(slide: HTMLElement, pause: () => Promise<boolean>): Promise<void> {
  const { firstElementChild } = slide;
  if (!firstElementChild) return;
  void getComputedStyle(firstElementChild).display;
  if (await pause()) firstElementChild.getBoundingClientRect();
}
