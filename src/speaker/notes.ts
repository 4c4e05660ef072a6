import type { SlideEntry } from '../page/slide-list.ts';
import { sizeNotes } from './note-size.ts';
import { part } from './template.ts';

let shown: SlideEntry | undefined;

/**
 * Shows what the speaker has to say to a slide. A link to a slide moves the stage; the build has those to other pages open
 * in a window of their own.
 *
 * @param go what to do with the id of a slide
 */
export function showNotes(entry: SlideEntry, go: (slide: string) => void): void {
  if (entry === shown) return;
  shown = entry;
  const words = [...entry.section.querySelectorAll('.notes')].flatMap((notes) => [...notes.cloneNode(true).childNodes]);
  const box = part('notes');
  box.replaceChildren(...(words.length > 0 ? words : [plain(absence())]));
  box.scrollTop = 0;
  sizeNotes();
  for (const link of box.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) continue;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(href.replace(/^#\/?/, ''));
    });
  }
}

function absence(): string {
  return noNotesAtAll
    ? 'This copy of the deck was made for the public and carries no speaker notes: "npm run build" makes one with notes.'
    : 'No notes for this slide.';
}

/** Known before the slides leave the page. */
let noNotesAtAll = false;

/** Takes note of what the deck carries. */
export function countNotes(slides: readonly SlideEntry[]): void {
  noNotesAtAll = slides.every(({ section }) => !section.querySelector('.notes'));
}

function plain(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'speaker-notes-none';
  paragraph.textContent = text;
  return paragraph;
}
