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
 * Shows the claims: `data-claims-by-verdict` as one square each and then by group, and `data-claims="nuanced"` as a table of those with such verdicts.
 */
export function fillClaims(slide: Slide, { claims, sources, labels }: Tables, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-claims-by-verdict')) {
    const groups = verdicts
      .map((verdict) => ({ verdict, own: claims.filter((claim) => claim.verdict === verdict) }))
      .filter(({ own }) => own.length > 0);
    // all squares in one row: the counts are seen beside each other
    append(
      place,
      h('div', { class: 'claims-squares', 'aria-hidden': 'true' }, ...groups.map(({ verdict, own }) => run(verdict, own.length))),
    );
    append(place, h('div', { class: 'claims-groups' }, ...groups.map(({ verdict, own }) => group(verdict, own, labels))));
  }
  for (const place of withAttribute(slide.element, 'data-claims')) {
    const wanted = listOf(getAttribute(place, 'data-claims') ?? '');
    for (const unknown of wanted.filter((verdict) => !(verdicts as readonly string[]).includes(verdict)))
      problems.add({ file: slide.file, line: lineOf(place) }, `data-claims: expected some of ${verdicts.join(', ')}, got "${unknown}"`);
    const known = verdicts.filter((verdict) => wanted.includes(verdict));
    const shown = claims.filter(({ verdict }) => known.includes(verdict));
    for (const part of table(shown, known, sources, labels)) append(place, part);
  }
}

const square = (verdict: Verdict): Element => h('span', { class: 'verdict-mark', 'data-says': verdict });

/** The squares of a verdict, and their number below them. */
function run(verdict: Verdict, count: number): Element {
  const squares = Array.from({ length: count }, () => square(verdict));
  return h('p', { class: 'claims-run' }, h('span', {}, ...squares), String(count));
}

/** A verdict with its square and its count, and the names of its claims; where they are plainly confirmed, the paragraphs that have them. */
function group(verdict: Verdict, claims: readonly Claim[], labels: Labels): Element {
  const count = `${words(claims.length)} ${verdict}`;
  const paragraphs = [...new Set(claims.map(({ paragraph }) => paragraph))].toSorted();
  const where =
    verdict === 'confirmed' ? [h('span', { class: 'claims-paragraph' }, `, ${labels['sources.paragraphs']} ${paragraphs.join(', ')}`)] : [];
  const names = verdict === 'confirmed' ? [] : [h('ul', { class: 'claims-names' }, ...claims.map(({ claim }) => h('li', {}, claim)))];
  return h(
    'div',
    { class: 'claims-group', 'data-says': verdict },
    h('p', { class: 'claims-count' }, square(verdict), ` ${count.charAt(0).toUpperCase()}${count.slice(1)}`, ...where),
    ...names,
  );
}

/** The claims with such verdicts. Where there are several, each row has the square of its verdict, and a key above says what they are. */
function table(claims: readonly Claim[], wanted: readonly Verdict[], sources: readonly Source[], labels: Labels): readonly Element[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const isMixed = wanted.length > 1;
  const rows = claims.map((claim) => {
    const links = claim.sources.flatMap((id, i) => [i > 0 ? ', ' : ' ', sourceLink(byId.get(id), shortly)]);
    const name = h('th', { scope: 'row' }, claim.claim, h('span', { class: 'claims-paragraph' }, ` ${claim.paragraph}`));
    const verdict = h('td', { class: 'claims-verdict' }, square(claim.verdict), h('span', { class: 'visually-hidden' }, claim.verdict));
    const record = h('td', {}, claim.record, h('span', { class: 'claims-where' }, ...links));
    return h('tr', { 'data-says': claim.verdict }, name, ...(isMixed ? [verdict] : []), record);
  });
  const verdictHead = h('th', { scope: 'col', class: 'claims-verdict' }, h('span', { class: 'visually-hidden' }, labels['claims.verdict']));
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, labels['claims.claim']),
    ...(isMixed ? [verdictHead] : []),
    h('th', { scope: 'col' }, labels['claims.record']),
  );
  const shown = h('table', { class: 'claims-table' }, h('thead', {}, head), h('tbody', {}, ...rows));
  if (!isMixed) return [shown];
  const key = verdicts
    .filter((verdict) => wanted.includes(verdict))
    .flatMap((verdict) => [h('span', {}, square(verdict), ` ${verdict}`), ' ']);
  return [h('p', { class: 'claims-key' }, ...key), shown];
}
