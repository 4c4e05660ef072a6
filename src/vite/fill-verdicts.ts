import type { Claim } from '../data/claims.ts';
import type { Problems } from '../data/problems.ts';
import { getAttribute, setAttribute, setTextContent, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** Writes what the record says of a claim: `<data class="verdict" data-verdict="trade-2020"></data>` becomes `<data … data-says="confirmed">confirmed</data>`. */
export function fillVerdicts(slide: Slide, claims: readonly Claim[], problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-verdict')) {
    const id = getAttribute(place, 'data-verdict') ?? '';
    const claim = claims.find((candidate) => candidate.id === id);
    if (!claim) {
      problems.add({ file: slide.file, line: lineOf(place) }, `data-verdict: expected an id of assets/data/claims.csv, got "${id}"`);
      continue;
    }
    setTextContent(place, claim.verdict);
    setAttribute(place, 'data-says', claim.verdict);
  }
}
