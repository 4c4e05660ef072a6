import { type AgendaRow, isPast, reports, subjects } from '../data/agenda.ts';
import type { Problems } from '../data/problems.ts';
import { append, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** The subjects that have come up in an encounter. */
const past = 'past';

/**
 * The subjects of the agenda in two groups: `<ul data-subjects="past"></ul>` has those that came up in an encounter, `<ul data-subjects="proposed"></ul>`
 * those that never did, first and marked the one that is reported in that way. The slide says that it is the only one, so that any other number
 * is a problem.
 */
export function fillSubjects(slide: Slide, agenda: readonly AgendaRow[], problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-subjects')) {
    const wanted = getAttribute(place, 'data-subjects') ?? '';
    const cameUp = new Set(agenda.filter(isPast).map(({ subject }) => subject));
    if (wanted === past) {
      for (const subject of subjects(agenda).filter((one) => cameUp.has(one))) append(place, h('li', {}, subject));
      continue;
    }
    const marked = new Set(agenda.filter(({ reported }) => reported === wanted).map(({ subject }) => subject));
    const position = { file: slide.file, line: lineOf(place) };
    if (!(reports as readonly string[]).includes(wanted))
      problems.add(position, `data-subjects: expected one of ${[past, ...reports].join(', ')}, got "${wanted}"`);
    else if (marked.size !== 1)
      problems.add(position, `data-subjects: expected one subject that is ${wanted}, got ${marked.size} in assets/data/agenda.csv`);
    const others = subjects(agenda).filter((one) => !cameUp.has(one) && !marked.has(one));
    for (const subject of marked) append(place, h('li', { 'data-marked': '' }, subject));
    for (const subject of others) append(place, h('li', {}, subject));
  }
}
