import { after, type SlideEntry } from '../page/slide-list.ts';
import { elapsed } from '../sync/clock.ts';
import type { State } from '../sync/messages.ts';
import { type NoteParagraph, paragraphKinds, type Shown } from '../sync/remote.ts';

/** What the view shows, for a phone. @param stage whether a stage follows */
export function shownOf(slides: readonly SlideEntry[], state: State, total: number, stage: boolean, now: number): Shown | undefined {
  const entry = slides.find(({ id }) => id === state.slide);
  if (!entry) return undefined;
  const place = after(slides, state);
  const next = slides.find(({ id }) => id === place?.slide);
  return {
    kind: 'shown',
    number: entry.number,
    slides: slides.length,
    title: entry.title,
    next: next === entry ? `step ${(place?.step ?? 0) + 1} of ${entry.steps + 1}` : (next?.title ?? 'the end of the deck'),
    notes: paragraphs(entry.section),
    elapsed: elapsed(state.clock, now) / 1000,
    total,
    running: state.clock.state === 'running',
    stage,
  };
}

function paragraphs(section: HTMLElement): NoteParagraph[] {
  return [...section.querySelectorAll('.notes > *')].map((paragraph) => ({
    kind: paragraphKinds.find((name) => paragraph.classList.contains(name)) ?? 'spoken',
    text: (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }));
}
