import { readStored, writeStored } from '../page/storage.ts';
import { part } from './template.ts';

/** How the view can be arranged, in the order of the keys 1, 2, 3. */
const arrangements = ['default', 'wide', 'notes'] as const;
type Arrangement = (typeof arrangements)[number];

const arrangementName = 'deck-speaker-layout';
const dimName = 'deck-speaker-dim';

/** Arranges and dims the view as it was left. */
export function startPreferences(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-arrange]'))
    button.addEventListener('click', () => arrange(button.dataset.arrange as Arrangement));
  arrange(arrangements.find((known) => known === readStored('localStorage', arrangementName)) ?? 'default');
  dim(readStored('localStorage', dimName) === 'true');
  part('dim').addEventListener('click', toggleDim);
  part('more').addEventListener('click', ({ currentTarget }) => {
    const open = root.toggleAttribute('data-more');
    (currentTarget as HTMLElement).setAttribute('aria-expanded', String(open));
  });
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

const root = () => document.querySelector('.speaker') as HTMLElement;
