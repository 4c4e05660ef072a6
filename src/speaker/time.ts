import { type Clock, elapsed } from '../sync/clock.ts';
import { duration, type Plan, paceOf, paceWords } from './plan.ts';
import { part, write } from './template.ts';

const clockFace = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** Writes the time of the talk and of the day. Called at every tick: it computes all from the moments it is given. */
export function showTime(clock: Clock, plan: Plan, slide: number, now: number): void {
  const seconds = elapsed(clock, now) / 1000;
  const left = plan.total - seconds;
  const slot = plan.slots[slide];
  const pace = paceOf(plan, slide, seconds, clock.state !== 'waiting');
  write('wall', clockFace.format(now));
  write('elapsed', duration(seconds));
  write('total', duration(plan.total));
  write(
    'pace-words',
    clock.state === 'paused' ? `Paused, ${paceWords(pace).replace(/^./, (first) => first.toLowerCase())}` : paceWords(pace),
  );
  write('left', left < 0 ? `${duration(-left)} over` : duration(Math.ceil(left)));
  write('slot', slot && slot.end > slot.start ? `${duration(slot.end - slot.start)}, until ${duration(slot.end)}` : 'not planned');
  write('toggle-clock', { waiting: 'Start', running: 'Pause', paused: 'Go on' }[clock.state]);
  part('pace').dataset.pace = pace.kind;
  part('elapsed').dataset.clock = clock.state;
  const share = (part: number) => String(plan.total > 0 ? Math.min(1, part / plan.total) : 0);
  const track = part('track').style;
  track.setProperty('--elapsed', share(seconds));
  track.setProperty('--from', share(slot?.start ?? 0));
  track.setProperty('--to', share(slot?.end ?? 0));
}
