import { type AgendaRow, reports, subjects } from '../data/agenda.ts';
import type { Problems } from '../data/problems.ts';
import { append, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/**
 * The subjects of the agenda, with the one marked that is reported in a given way: `<ul data-subjects="proposed"></ul>`. The slide
 * says that it is the only one, so that any other number is a problem.
 */
export function fillSubjects(slide: Slide, agenda: readonly AgendaRow[], problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-subjects')) {
    const wanted = getAttribute(place, 'data-subjects') ?? '';
    const marked = new Set(agenda.filter(({ reported }) => reported === wanted).map(({ subject }) => subject));
    const position = { file: slide.file, line: lineOf(place) };
    if (!(reports as readonly string[]).includes(wanted))
      problems.add(position, `data-subjects: expected one of ${reports.join(', ')}, got "${wanted}"`);
    else if (marked.size !== 1)
      problems.add(position, `data-subjects: expected one subject that is ${wanted}, got ${marked.size} in assets/data/agenda.csv`);
    for (const subject of subjects(agenda)) append(place, h('li', marked.has(subject) ? { 'data-marked': '' } : {}, subject));
  }
}
