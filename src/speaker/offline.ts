import { after, before, type Entry, type Place } from '../page/outline.ts';
import { nextTheme } from '../page/theme.ts';
import { begin, toggle, waiting } from '../sync/clock.ts';
import type { Action, State } from '../sync/messages.ts';

/** What a command does while there is no stage: the speaker can read on, rehearse, and keep the time. */
export function reduceOffline(state: State, action: Action, outline: readonly Entry[], now: number): State {
  const first = outline[0];
  const last = outline.at(-1);
  const move = (place: Place | undefined): State => (place ? { ...state, ...place, clock: begin(state.clock, now) } : state);
  const acts: Record<Action, () => State> = {
    next: () => move(after(outline, state)),
    previous: () => move(before(outline, state)),
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
