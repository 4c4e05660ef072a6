import { keep, kept } from '../kept.ts';

/** How the view can be arranged, in the order of the keys 1, 2, 3. */
const arrangements = ['default', 'wide', 'notes'] as const;
type Arrangement = (typeof arrangements)[number];

/** Sizes of the notes in pixels. */
const sizes = [18, 20, 22, 24, 28, 32, 36, 42, 48] as const;
const usualSize = 24;

const arrangementName = 'deck-speaker-layout';
const sizeName = 'deck-speaker-notes';

/** Arranges the view and sizes the notes as they were left. */
export function startComfort(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-arrange]'))
    button.addEventListener('click', () => arrange(button.dataset.arrange as Arrangement));
  arrange(arrangements.find((known) => known === kept('localStorage', arrangementName)) ?? 'default');
  size(sizes.find((known) => String(known) === kept('localStorage', sizeName)) ?? usualSize);
}

/** @param number the key pressed, 1 to 3 */
export function arrangeByNumber(number: number): void {
  const arrangement = arrangements[number - 1];
  if (arrangement) arrange(arrangement);
}

/** Makes the notes one size larger or smaller. */
export function resizeNotes(by: 1 | -1): void {
  const now = sizes.findIndex((known) => String(known) === root().dataset.notes);
  size(sizes[now + by] ?? sizes[now] ?? usualSize);
}

function arrange(arrangement: Arrangement): void {
  root().dataset.arrangement = arrangement;
  keep('localStorage', arrangementName, arrangement);
  for (const button of root().querySelectorAll<HTMLElement>('[data-arrange]'))
    button.setAttribute('aria-pressed', String(button.dataset.arrange === arrangement));
}

function size(pixels: number): void {
  root().dataset.notes = String(pixels);
  root().style.setProperty('--notes', `${pixels}px`);
  keep('localStorage', sizeName, String(pixels));
}

const root = () => document.querySelector('.speaker') as HTMLElement;
