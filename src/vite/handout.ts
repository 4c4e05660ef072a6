import type { Handout } from '../data/handout.ts';
import { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { facts as factsOf, withFacts } from '../facts/facts.ts';
import { readSlides, type SlideFile } from './read-slides.ts';
import { sourceLine } from './slide-foot.ts';

/**
 * What the handout says beside the slides: its summary with the facts filled in, and the cited pages in the order of their labels.
 *
 * @throws ContentError for slides that cannot be read; Error for a fact that does not exist
 */
export function handoutOf(files: readonly SlideFile[], tables: Tables): Handout {
  const problems = new Problems();
  const { parts } = readSlides(files, problems);
  problems.throwIfAny();
  const facts = factsOf(tables);
  return {
    summary: tables.handoutSummary.map(({ heading, text, sources }) => ({
      heading,
      text: withFacts(text, facts),
      source: sourceLine(sources, parts, tables.labels),
    })),
    sources: tables.sources
      .map(({ label, title, address }) => ({ label, title, address }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
  };
}
