import { after, before, isBeginning, type Place, type SlideEntry } from '../page/slide-list.ts';
import { nextTheme } from '../page/theme.ts';
import { begin, toggle, waiting } from '../sync/clock.ts';
import type { Action, State } from '../sync/messages.ts';

/** What a command does while there is no stage: the speaker can read on, rehearse, and keep the time. */
export function reduceOffline(state: State, action: Action, slides: readonly SlideEntry[], now: number): State {
  const first = slides[0];
  const last = slides.at(-1);
  const move = (place: Place | undefined): State => {
    if (!place) return state;
    return { ...state, ...place, clock: isBeginning(slides, place) ? state.clock : begin(state.clock, now) };
  };
  const acts: Record<Action, () => State> = {
    next: () => move(after(slides, state)),
    previous: () => move(before(slides, state)),
    first: () => move(first && { slide: first.id, step: 0 }),
    last: () => move(last && { slide: last.id, step: 0 }),
    // there is no screen to blank and no overview to open or leave
    blank: () => state,
    overview: () => state,
    'leave-overview': () => state,
    theme: () => ({ ...state, theme: nextTheme() }),
    numbers: () => ({ ...state, numbers: !state.numbers }),
    'toggle-clock': () => ({ ...state, clock: toggle(state.clock, now) }),
    'reset-clock': () => ({ ...state, clock: waiting }),
  };
  return acts[action]();
}
