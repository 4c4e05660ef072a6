import { part, write } from './template.ts';

/** Part of a pane that a page moves on by: the last lines of one page are the first of the next, so that none is lost. */
const share = 0.85;
/** Pixels that nobody needs to scroll for. */
const slack = 4;

/**
 * Shows the next or the previous page of notes that do not fit their pane.
 *
 * @returns whether there was one; if not, the talk itself moves
 */
export function turnPage(by: 1 | -1): boolean {
  const box = part('notes');
  const { scrollTop, clientHeight, scrollHeight } = box;
  const rest = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (rest <= slack) return false;
  box.scrollTop = scrollTop + by * clientHeight * share;
  return true;
}

/** Says how many pages of notes are still to come, and that Next turns them. */
export function showPages(): void {
  const { scrollTop, clientHeight, scrollHeight } = part('notes');
  const rest = scrollHeight - clientHeight - scrollTop;
  const pages = rest > slack ? Math.ceil(rest / (clientHeight * share)) : 0;
  write(
    'note-pages',
    pages === 0 ? '' : `${pages === 1 ? 'One more page' : `${pages} more pages`}: ${pages === 1 ? 'Next shows it' : 'Next shows them'}`,
  );
}

/** Keeps the number of pages up to date while the notes are scrolled; `sizeNotes` does so whenever their size changes. */
export function startPages(): void {
  part('notes').addEventListener('scroll', showPages, { passive: true });
}
