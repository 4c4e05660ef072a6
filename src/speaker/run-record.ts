import { readStoredJson, writeStored } from '../page/storage.ts';
import { elapsed } from '../sync/clock.ts';
import type { State } from '../sync/messages.ts';
import { count, type Runs, readRuns } from './rehearsal.ts';

const storageName = 'deck-runs';

/** Keeps in storage how long each slide was shown, in this run of the talk and in the one before it. */
export class RunRecord {
  #runs = readRuns(readStoredJson('localStorage', storageName));
  #stored: string | undefined;

  get runs(): Runs | undefined {
    return this.#runs;
  }

  /** Seconds for which a slide has been shown in this run. */
  secondsOn(slide: string): number {
    return this.#runs?.current.seconds[slide] ?? 0;
  }

  /**
   * Counts the time up to now. Called at every tick, and with every new state, whose slide is counted from here on.
   *
   * @param now milliseconds of `performance.now()`
   */
  count({ slide, clock }: State, now: number): void {
    // a clock that waits counts nothing, and a look at the deck must not end the run before
    if (clock.state === 'waiting') return;
    this.#runs = count(this.#runs, slide, elapsed(clock, now) / 1000, Date.now());
    if (slide !== this.#stored) this.store();
    this.#stored = slide;
  }

  /** Called when the slide changes and when the window goes: in between, a write at every tick would gain nothing. */
  store(): void {
    if (this.#runs) writeStored('localStorage', storageName, JSON.stringify(this.#runs));
  }
}
