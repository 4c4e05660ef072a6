import { type Clock, elapsed } from '../sync/clock.ts';
import { duration, type Ending, endingOf, type Plan, paceOf, paceWords, slideTimeWords } from './plan.ts';
import { part, write } from './template.ts';

const clockFace = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

const endingWords: Readonly<Record<Ending, string>> = { far: '', soon: 'Under two minutes left', over: 'The time is over' };

/**
 * Writes the time of the talk and of the day. Called at every tick: it computes all from the moments it is given.
 *
 * @param spent seconds for which this slide has been shown
 * @param now milliseconds of `performance.now()`
 */
export function showTime(clock: Clock, plan: Plan, slide: number, spent: number, now: number): void {
  const seconds = elapsed(clock, now) / 1000;
  const left = plan.total - seconds;
  const slot = plan.slots[slide];
  const ending = endingOf(plan, seconds, clock.state !== 'waiting');
  const pace = paceOf(plan, slide, seconds, clock.state !== 'waiting');
  write('wall', clockFace.format(Date.now()));
  write('elapsed', duration(seconds));
  write('total', duration(plan.total));
  write(
    'pace-words',
    clock.state === 'paused' ? `Paused, ${paceWords(pace).replace(/^./, (first) => first.toLowerCase())}` : paceWords(pace),
  );
  write('left', left < 0 ? `${duration(-left)} over` : duration(Math.ceil(left)));
  const planned = slot ? slot.end - slot.start : 0;
  write('slot', slideTimeWords(planned, spent));
  part('slot').dataset.over = String(planned > 0 && spent > planned);
  // words that do not count: read aloud once, when they change
  write('ending', endingWords[ending]);
  part('time').dataset.ending = ending;
  write('toggle-clock', { waiting: 'Start', running: 'Pause', paused: 'Go on' }[clock.state]);
  part('pace').dataset.pace = pace.kind;
  part('elapsed').dataset.clock = clock.state;
  const share = (part: number) => String(plan.total > 0 ? Math.min(1, part / plan.total) : 0);
  const track = part('track').style;
  track.setProperty('--elapsed', share(seconds));
  track.setProperty('--from', share(slot?.start ?? 0));
  track.setProperty('--to', share(slot?.end ?? 0));
}
