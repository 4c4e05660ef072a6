import { type Claim, type Verdict, verdicts } from '../data/claims.ts';
import { words } from '../data/format.ts';
import type { Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';
import { listOf, shortly, sourceLink } from './source-lists.ts';

/**
 * Shows the claims: `data-claims-by-verdict` as one square each, grouped, and `data-claims="nuanced"` as a table of those with such verdicts.
 */
export function fillClaims(slide: Slide, { claims, sources, labels }: Tables, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-claims-by-verdict')) {
    const groups = verdicts.map((verdict) => ({ verdict, own: claims.filter((claim) => claim.verdict === verdict) }));
    const shown = groups.filter(({ own }) => own.length > 0).map(({ verdict, own }) => group(verdict, own));
    append(place, h('div', { class: 'claims-groups' }, ...shown));
  }
  for (const place of withAttribute(slide.element, 'data-claims')) {
    const wanted = listOf(getAttribute(place, 'data-claims') ?? '');
    for (const unknown of wanted.filter((verdict) => !(verdicts as readonly string[]).includes(verdict)))
      problems.add({ file: slide.file, line: lineOf(place) }, `data-claims: expected some of ${verdicts.join(', ')}, got "${unknown}"`);
    append(
      place,
      table(
        claims.filter(({ verdict }) => wanted.includes(verdict)),
        sources,
        labels,
      ),
    );
  }
}

/** A verdict with its count, a square for each claim, and their names unless they are plainly confirmed. */
function group(verdict: Verdict, claims: readonly Claim[]): Element {
  const count = `${words(claims.length)} ${verdict}`;
  const squares = claims.map(() => h('span', { class: 'verdict-mark' }));
  const names = verdict === 'confirmed' ? [] : [h('ul', { class: 'claims-names' }, ...claims.map(({ claim }) => h('li', {}, claim)))];
  return h(
    'div',
    { class: 'claims-group', 'data-says': verdict },
    h('p', { class: 'claims-count' }, count.charAt(0).toUpperCase() + count.slice(1)),
    h('p', { class: 'verdict-squares', 'data-says': verdict, 'aria-hidden': 'true' }, ...squares),
    ...names,
  );
}

function table(claims: readonly Claim[], sources: readonly Source[], labels: Labels): Element {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rows = claims.map((claim) => {
    const links = claim.sources.flatMap((id, i) => [i > 0 ? ', ' : ' ', sourceLink(byId.get(id), shortly)]);
    return h(
      'tr',
      { 'data-says': claim.verdict },
      h('th', { scope: 'row' }, claim.claim, h('span', { class: 'claims-paragraph' }, ` ${claim.paragraph}`)),
      h('td', { class: 'claims-verdict' }, claim.verdict),
      h('td', {}, claim.record, h('span', { class: 'claims-where' }, ...links)),
    );
  });
  const head = h('tr', {}, ...[labels.claim, labels.verdict, labels.record].map((text) => h('th', { scope: 'col' }, text)));
  return h('table', { class: 'claims-table' }, h('thead', {}, head), h('tbody', {}, ...rows));
}
