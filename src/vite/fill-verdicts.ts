import { verdictInWords } from '../data/claims.ts';
import type { Problems } from '../data/problems.ts';
import type { Tables } from '../data/tables.ts';
import { getAttribute, setAttribute, setTextContent, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Writes what the record says of a claim: `<data class="verdict" data-verdict="trade-2020"></data>` becomes `<data … data-says="confirmed">confirmed</data>`. */
export function fillVerdicts(slide: Slide, { claims, labels }: Pick<Tables, 'claims' | 'labels'>, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-verdict')) {
    const id = getAttribute(place, 'data-verdict') ?? '';
    const claim = claims.find((candidate) => candidate.id === id);
    if (!claim) {
      problems.add({ file: slide.file, line: lineOf(place) }, `data-verdict: expected an id of assets/data/claims.csv, got "${id}"`);
      continue;
    }
    setTextContent(place, verdictInWords(claim.verdict, labels));
    setAttribute(place, 'data-says', claim.verdict);
  }
}
