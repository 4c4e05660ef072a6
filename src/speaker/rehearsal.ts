/** How long each slide was shown in one run of the talk: seconds of the talk's clock, pauses left out. */
export interface Run {
  /** by the id of a slide */
  readonly seconds: Readonly<Record<string, number>>;
  /** the slide shown last, and the seconds on the clock up to which time is counted */
  readonly slide: string;
  readonly elapsed: number;
  /** when something was counted last, milliseconds since 1970 */
  readonly at: number;
}

/** The run going on, and the one before it. */
export interface Runs {
  readonly current: Run;
  readonly previous?: Run;
}

/** Milliseconds after which a run that was left is over, though the clock shows more than it did then: half a day. */
const leftFor = 12 * 3600 * 1000;
/** A run shorter than this many seconds, such as one that only tries the keys, does not take the place of the run before it. */
const tooShort = 60;

/**
 * Counts the time since the last call to the slide that was shown then. A clock that shows less than before has been set to zero: another run
 * begins.
 *
 * @param elapsed seconds on the clock of the talk
 * @param now milliseconds since 1970
 */
export function count(runs: Runs | undefined, slide: string, elapsed: number, now: number): Runs {
  const run = runs?.current;
  const begun: Run = { seconds: {}, slide, elapsed, at: now };
  if (!run) return { current: begun };
  if (elapsed < run.elapsed - 1 || now - run.at > leftFor) {
    const previous = run.elapsed >= tooShort ? run : runs.previous;
    return { current: begun, ...(previous && { previous }) };
  }
  const spent = Math.max(0, elapsed - run.elapsed);
  const seconds = spent > 0 ? { ...run.seconds, [run.slide]: (run.seconds[run.slide] ?? 0) + spent } : run.seconds;
  return { ...runs, current: { seconds, slide, elapsed: run.elapsed + spent, at: now } };
}

/** The seconds of a run as lines for slides/: `id="question" data-timing="42"`, slides that it did not show left out. */
export function timingLines(run: Run, slides: readonly string[]): string {
  return slides
    .filter((slide) => (run.seconds[slide] ?? 0) >= 1)
    .map((slide) => `id="${slide}" data-timing="${Math.round(run.seconds[slide] ?? 0)}"`)
    .join('\n');
}

/** Runs from storage; undefined for anything else. */
export function readRuns(data: unknown): Runs | undefined {
  if (!isRecord(data)) return undefined;
  const current = readRun(data.current);
  const previous = readRun(data.previous);
  return current && { current, ...(previous && { previous }) };
}

function readRun(data: unknown): Run | undefined {
  if (!isRecord(data) || !isRecord(data.seconds)) return undefined;
  const { slide, elapsed, at } = data;
  const seconds = Object.entries(data.seconds).filter((entry): entry is [string, number] => isTime(entry[1]));
  if (typeof slide !== 'string' || !isTime(elapsed) || !isTime(at)) return undefined;
  return { seconds: Object.fromEntries(seconds), slide, elapsed, at };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
