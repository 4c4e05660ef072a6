/** When each slide should begin and end, in seconds from the start of the talk. */
export interface Plan {
  readonly total: number;
  readonly slots: readonly { readonly start: number; readonly end: number }[];
}

/**
 * How the talk stands against its plan. `by` is in seconds. `over` is a talk past its end, `unplanned` a slide that the plan leaves out, as in an
 * appendix.
 */
export interface Pace {
  readonly kind: 'waiting' | 'on-time' | 'ahead' | 'behind' | 'over' | 'unplanned';
  readonly by: number;
}

/** Seconds early or late that nobody would call early or late. */
const tolerance = 10;

/**
 * The plan of a talk.
 *
 * @param seconds planned for each slide, 0 for one that the talk leaves out
 * @param minutes that the whole talk may last: stretches or shrinks every slide alike
 */
export function planOf(seconds: readonly number[], minutes?: number): Plan {
  const sum = seconds.reduce((total, slide) => total + slide, 0);
  const scale = minutes && sum > 0 ? (minutes * 60) / sum : 1;
  let end = 0;
  const slots = seconds.map((slide) => {
    const start = end;
    end += slide * scale;
    return { start, end };
  });
  return { total: end, slots };
}

/** On time is any moment of the slide's own slot. */
export function paceOf({ total, slots }: Plan, slide: number, seconds: number, started: boolean): Pace {
  const slot = slots[slide];
  if (!started) return { kind: 'waiting', by: 0 };
  if (seconds > total) return { kind: 'over', by: seconds - total };
  if (!slot || slot.start === slot.end) return { kind: 'unplanned', by: 0 };
  if (seconds > slot.end + tolerance) return { kind: 'behind', by: seconds - slot.end };
  if (seconds < slot.start - tolerance) return { kind: 'ahead', by: slot.start - seconds };
  return { kind: 'on-time', by: 0 };
}

/** How near the end of the talk is. */
export type Ending = 'far' | 'soon' | 'over';

/** Seconds before the end from which a speaker must see that it is near. */
const soon = 120;

/** How near the end is after some seconds of a talk; a talk that has not begun, or has no plan, has no end to be near to. */
export function endingOf({ total }: Plan, seconds: number, started: boolean): Ending {
  if (!started || total === 0) return 'far';
  if (seconds > total) return 'over';
  return seconds >= total - soon ? 'soon' : 'far';
}

/** What is left of a slide's own time in words. @param spent seconds for which it has been shown */
export function slideTimeWords(planned: number, spent: number): string {
  if (planned <= 0) return 'not planned';
  const left = Math.ceil(planned - spent);
  return left >= 0 ? `${duration(left)} left of ${duration(planned)}` : `${duration(-left)} over its ${duration(planned)}`;
}

/** The pace in words. */
export function paceWords({ kind, by }: Pace): string {
  const words: Record<Pace['kind'], string> = {
    waiting: 'Starts at your first move',
    'on-time': 'On time',
    ahead: `${duration(by)} ahead`,
    behind: `${duration(by)} behind`,
    over: `${duration(by)} over time`,
    unplanned: 'Not in the plan',
  };
  return words[kind];
}

/** Seconds as `4:05`, or `1:04:05` from an hour on; part of a second does not count. */
export function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
