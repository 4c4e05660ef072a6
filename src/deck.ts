import type { RevealConfig } from 'reveal.js';

/** What a page of this deck can be. Without a query it is the stage. */
export const views = {
  stage: { layout: 'stage', route: true, animated: true },
  speaker: { layout: 'speaker', route: false, animated: false },
  print: { layout: 'paper', route: false, animated: false },
  handout: { layout: 'paper', route: false, animated: false },
} as const;

export type View = keyof typeof views;

/** The dresses of the deck, in the order in which `T` goes through them. */
export const themes = ['light', 'dark', 'contrast', 'grey'] as const;
export type Theme = (typeof themes)[number];

/** The view that an address asks for; anything unknown is the stage. */
export function viewOf(search: string): View {
  const asked = new URLSearchParams(search).get('view') ?? '';
  return asked in views ? (asked as View) : 'stage';
}

/**
 * reveal.js as the stage uses it. Slides fill the window and scale by `--u` (tokens.css), so reveal itself never scales: text and charts
 * stay sharp, and a pointer is where it seems to be. What reveal would draw itself (controls, progress, numbers) the deck draws its own way.
 */
export const revealOptions = {
  disableLayout: true,
  center: false,
  display: 'grid',
  controls: false,
  progress: false,
  // reveal counts as the foot does, 1 to the last, for jumps (G) alone: the foot shows the number
  slideNumber: 'c',
  showSlideNumber: 'speaker',
  hash: true,
  jumpToSlide: true,
  navigationMode: 'linear',
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  // all of them: what reveal displays anew it lays out in the frame of the cut; src/styles/stage.css hides them at less cost
  viewDistance: 100,
  mobileViewDistance: 100,
  help: true,
  postMessage: false,
  postMessageEvents: false,
} as const satisfies Partial<Record<keyof RevealConfig, unknown>>;
