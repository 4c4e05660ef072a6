import { readStored, writeStored } from '../page/storage.ts';
import { showPages } from './note-pages.ts';
import { part } from './template.ts';

/** Sizes that a speaker can choose for the notes, in pixels. */
const sizes = [18, 20, 22, 24, 28, 32, 36, 42, 48] as const;
/** Between these sizes notes fill their pane, in pixels: smaller ones cannot be read at arm's length, and are paged through instead. */
const fitted = { from: 20, to: 48 } as const;

const storageName = 'deck-speaker-notes';

/** The size that the speaker has chosen; undefined while the notes fill their pane. */
let chosen: number | undefined;

/** Sizes the notes as they were left, and again whenever their pane changes. */
export function startNoteSize(): void {
  chosen = sizes.find((known) => String(known) === readStored('localStorage', storageName));
  if ('ResizeObserver' in window) new ResizeObserver(() => sizeNotes()).observe(part('notes'));
  else addEventListener('resize', sizeNotes);
}

/** Makes the notes one size larger or smaller than they are now, whatever their pane. */
export function resizeNotes(by: 1 | -1): void {
  const now = Number(root().dataset.notes);
  const wanted = by > 0 ? sizes.find((size) => size > now) : sizes.findLast((size) => size < now);
  choose(wanted ?? chosen ?? (by > 0 ? sizes[sizes.length - 1] : sizes[0]));
}

/** Has the notes fill their pane again. */
export function fillPane(): void {
  choose(undefined);
}

/** Gives the notes the chosen size, or the largest with which all of them can be seen. */
export function sizeNotes(): void {
  part('fill').setAttribute('aria-pressed', String(chosen === undefined));
  set(chosen ?? largestThatFits());
  showPages();
}

function largestThatFits(): number {
  const box = part('notes');
  let [fits, tooLarge] = [fitted.from as number, fitted.to + 1];
  while (tooLarge - fits > 1) {
    const size = Math.floor((fits + tooLarge) / 2);
    set(size);
    if (box.scrollHeight <= box.clientHeight) fits = size;
    else tooLarge = size;
  }
  return fits;
}

function choose(size: number | undefined): void {
  chosen = size;
  writeStored('localStorage', storageName, size === undefined ? 'fill' : String(size));
  sizeNotes();
}

function set(pixels: number): void {
  root().dataset.notes = String(pixels);
  // on the notes alone: whatever inherits it is styled anew, for each size that is tried
  part('notes').style.setProperty('--size-notes', `${pixels}px`);
}

const root = () => document.querySelector('.speaker') as HTMLElement;
