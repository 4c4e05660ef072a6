import { type Claim, type Verdict, verdictInWords, verdicts } from '../data/claims.ts';
import type { Labels } from '../data/labels.ts';
import type { Problems } from '../data/problems.ts';
import type { Source } from '../data/sources.ts';
import type { Tables } from '../data/tables.ts';
import { textSizes } from '../data/text-sizes.ts';
import { linesOf } from '../data/text-width.ts';
import { listOf, publisherLink } from './fill-sources.ts';
import { append, type Element, getAttribute, h, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/**
 * Shows the claims: `data-claims-by-verdict` as one square each and then by group, and `data-claims="nuanced"` as a table of those with such verdicts.
 */
export function fillClaims(slide: Slide, { claims, sources, labels }: Tables, problems: Problems): void {
  for (const place of withAttribute(slide.element, 'data-claims-by-verdict')) {
    const groups = verdicts.map((verdict) => groupOf(verdict, claims)).filter(({ own }) => own.length > 0);
    // all squares in one row: the counts are seen beside each other
    append(place, h('div', { class: 'claims-squares', 'aria-hidden': 'true' }, ...groups.map(run)));
    append(place, h('div', { class: 'claims-groups' }, ...groups.map(({ verdict, own }) => group(verdict, own, labels))));
  }
  for (const place of withAttribute(slide.element, 'data-claims')) {
    const wanted = listOf(getAttribute(place, 'data-claims') ?? '');
    for (const unknown of wanted.filter((verdict) => !(verdicts as readonly string[]).includes(verdict)))
      problems.add({ file: slide.file, line: lineOf(place) }, `data-claims: expected some of ${verdicts.join(', ')}, got "${unknown}"`);
    const shown = verdicts
      .filter((verdict) => wanted.includes(verdict))
      .toSorted((a, b) => wanted.indexOf(a) - wanted.indexOf(b))
      .map((verdict) => groupOf(verdict, claims));
    checkHeight(slide, place, shown, sources, problems);
    for (const part of table(shown, sources, labels)) append(place, part);
  }
}

/** The columns of a table of claims, slide pixels, and the lines that a slide has room for; the space between two rows is a part of a line. */
const tableRoom = { claim: 336, record: 772, lines: 18.5, between: 0.44 } as const;

/** Reports a table that is about higher than its slide. */
function checkHeight(slide: Slide, place: Element, groups: readonly Group[], sources: readonly Source[], problems: Problems): void {
  const rows = groups.flatMap(({ own }) => own);
  const lines = rows.reduce((sum, { claim, paragraph, record, sources: ids }) => {
    const where = ids.map((id) => sources.find((source) => source.id === id)?.labelParts.publisher ?? '').join(', ');
    const linesIn = (words: string, width: number) => linesOf(words, width, textSizes.caption).length;
    return sum + Math.max(linesIn(`${claim} ${paragraph}`, tableRoom.claim), linesIn(`${record} ${where}`, tableRoom.record));
  }, rows.length * tableRoom.between);
  if (lines > tableRoom.lines)
    problems.add(
      { file: slide.file, line: lineOf(place) },
      `data-claims: expected a table of at most ${Math.floor(tableRoom.lines)} lines, got about ${Math.ceil(lines)}: ` +
        'shorten claims or records in assets/data/claims.csv, or leave a row out',
    );
}

const square = (verdict: Verdict): Element => h('span', { class: 'verdict-mark', 'data-says': verdict });

/** Claims of one verdict. */
interface Group {
  readonly verdict: Verdict;
  readonly own: readonly Claim[];
}

const groupOf = (verdict: Verdict, claims: readonly Claim[]): Group => ({
  verdict,
  own: claims.filter((claim) => claim.verdict === verdict),
});

/** The squares of a verdict. */
const run = ({ verdict, own }: Group): Element => h('p', { class: 'claims-run', 'data-says': verdict }, ...own.map(() => square(verdict)));

/** A verdict with its square and its count, and the names of its claims, in a few words where the table has them. */
function group(verdict: Verdict, claims: readonly Claim[], labels: Labels): Element {
  return h(
    'div',
    { class: 'claims-group', 'data-says': verdict },
    h('p', { class: 'claims-count' }, square(verdict), ` ${claims.length} ${verdictInWords(verdict, labels)}`),
    h('ul', { class: 'claims-names' }, ...claims.map(({ claim, short }) => h('li', {}, short ?? claim))),
  );
}

/** The claims by verdict: of several, a key above says what the squares are, and each row has its own. */
function table(groups: readonly Group[], sources: readonly Source[], labels: Labels): readonly Element[] {
  const hasSquares = groups.length > 1;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rows = groups
    .flatMap(({ own }) => own)
    .map((claim) => {
      const links = claim.sources.flatMap((id, i) => [i > 0 ? ', ' : '', publisherLink(byId.get(id))]);
      const name = h('th', { scope: 'row' }, claim.claim, h('span', { class: 'claims-paragraph' }, ` ${claim.paragraph}`));
      const verdict = h(
        'td',
        { class: 'claims-verdict' },
        square(claim.verdict),
        h('span', { class: 'visually-hidden' }, verdictInWords(claim.verdict, labels)),
      );
      const record = h('td', {}, `${claim.record} `, h('span', { class: 'claims-where' }, ...links));
      return h('tr', { 'data-says': claim.verdict }, name, ...(hasSquares ? [verdict] : []), record);
    });
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, `${labels['claims.claim']} (${labels['claims.place']})`),
    ...(hasSquares
      ? [h('th', { scope: 'col', class: 'claims-verdict' }, h('span', { class: 'visually-hidden' }, labels['claims.verdict']))]
      : []),
    h('th', { scope: 'col' }, labels['claims.record']),
  );
  const key = groups.flatMap(({ verdict }) => [h('span', {}, square(verdict), ` ${verdictInWords(verdict, labels)}`), ' ']);
  return [
    ...(hasSquares ? [h('p', { class: 'claims-key' }, ...key)] : []),
    h('table', { class: 'claims-table' }, h('thead', {}, head), h('tbody', {}, ...rows)),
  ];
}
