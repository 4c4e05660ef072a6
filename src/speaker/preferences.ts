import { readStored, writeStored } from '../page/storage.ts';
import { part } from './template.ts';

/** How the view can be arranged, in the order of the keys 1, 2, 3. */
const arrangements = ['default', 'wide', 'notes'] as const;
type Arrangement = (typeof arrangements)[number];

/** Sizes of the notes in pixels. */
const sizes = [18, 20, 22, 24, 28, 32, 36, 42, 48] as const;
const usualSize = 24;

const arrangementName = 'deck-speaker-layout';
const sizeName = 'deck-speaker-notes';
const dimName = 'deck-speaker-dim';

/** Arranges, dims and sizes the view as it was left. */
export function startPreferences(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-arrange]'))
    button.addEventListener('click', () => arrange(button.dataset.arrange as Arrangement));
  arrange(arrangements.find((known) => known === readStored('localStorage', arrangementName)) ?? 'default');
  dim(readStored('localStorage', dimName) === 'true');
  part('dim').addEventListener('click', toggleDim);
  size(sizes.find((known) => String(known) === readStored('localStorage', sizeName)) ?? usualSize);
}

/** @param number the key pressed, 1 to 3 */
export function arrangeByNumber(number: number): void {
  const arrangement = arrangements[number - 1];
  if (arrangement) arrange(arrangement);
}

/** Switches dark colours of this window on or off: a hall may be dark although the slides are light. */
export function toggleDim(): void {
  dim(root().dataset.theme === undefined);
}

/** Makes the notes one size larger or smaller. */
export function resizeNotes(by: 1 | -1): void {
  const now = sizes.findIndex((known) => String(known) === root().dataset.notes);
  size(sizes[now + by] ?? sizes[now] ?? usualSize);
}

function arrange(arrangement: Arrangement): void {
  root().dataset.arrangement = arrangement;
  writeStored('localStorage', arrangementName, arrangement);
  for (const button of root().querySelectorAll<HTMLElement>('[data-arrange]'))
    button.setAttribute('aria-pressed', String(button.dataset.arrange === arrangement));
}

function dim(on: boolean): void {
  // the previews keep the theme of the stage, see Display
  if (on) root().dataset.theme = 'dark';
  else delete root().dataset.theme;
  writeStored('localStorage', dimName, String(on));
  part('dim').setAttribute('aria-pressed', String(on));
}

function size(pixels: number): void {
  root().dataset.notes = String(pixels);
  root().style.setProperty('--speaker-notes', `${pixels}px`);
  writeStored('localStorage', sizeName, String(pixels));
}

const root = () => document.querySelector('.speaker') as HTMLElement;
