import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { charts as chartsByName } from '../src/charts/charts.ts';
import { elements, getAttribute, textOf, withAttribute } from '../src/vite/markup.ts';
import { expectedFigures, groupedBy, rowsOf, wrongFigures } from './expected-figures.ts';
import { builtSlides } from './export/deck.ts';
import { root } from './project.ts';

// Compares every figure of the built page with what tests/expected-figures.ts works out anew from the tables of assets/data/.

const read = (table: string) => readFileSync(join(root, `assets/data/${table}.csv`), 'utf8');
const expected = expectedFigures(read);
const page = parse(readFileSync(join(root, 'dist/index.html'), 'utf8'));
const shown = new Map(builtSlides().flatMap((slide) => slide.charts.map(({ name, rows }) => [name, rows.slice(1)])));

test('every figure in a sentence of the built page is what the tables give', () => {
  expect(withAttribute(page, 'data-fact').length).toBeGreaterThan(50);
  expect(wrongFigures(page, expected.facts)).toEqual([]);
});

for (const [chart, compared] of Object.entries(expected.charts)) {
  // one that has been renamed would not be compared
  if (!chartsByName.has(chart)) throw new Error(`expected a chart of src/charts/charts.ts, got "${chart}"`);
  const rows = shown.get(chart);
  test.skipIf(!rows)(`the rows of ${chart} are those of the tables (skipped where no slide has the chart)`, () => {
    const { shown, wanted } = compared(rows ?? []);
    expect(shown).toEqual(wanted);
  });
}

test('every slide names its source, and every number on it stands in a table', () => {
  const known = new Set(
    [
      'paragraphs',
      'milestones',
      'timeline-dates',
      'trade',
      'trade-statements',
      'pipeline',
      'claims',
      'record-events',
      'labels',
      'agenda-encounters',
      'sources',
      'maps',
      'map-labels',
    ].flatMap((name) => read(name).match(/\d+/g) ?? []),
  );
  const perTopic = groupedBy(rowsOf(read('sources')), ({ topic = '' }) => topic);
  const figures = new Set(Object.values(expected.facts).join(' ').match(/\d+/g));
  for (const slide of withAttribute(page, 'data-source')) {
    const id = getAttribute(slide, 'id') ?? '';
    expect(getAttribute(slide, 'data-source')?.trim(), id).not.toBe('');
    expect(
      elements(slide, (element) => getAttribute(element, 'class') === 'slide-foot-source')
        .map(textOf)
        .join(),
      id,
    ).not.toBe('');
    // the words that an editor types: headings, captions and paragraphs, not the notes, and not what the build draws
    const typed = elements(slide, ({ tagName }) => ['h1', 'h2', 'figcaption', 'p', 'dt', 'dd', 'td', 'th'].includes(tagName)).filter(
      (element) =>
        !isInside(element, 'notes') &&
        !isInside(element, 'slide-foot') &&
        !isInside(element, 'opening-part') &&
        !isInside(element, 'chart-table'),
    );
    // the pages of the topics that the slide lists
    const counts = withAttribute(slide, 'data-sources')
      .flatMap((place) => getAttribute(place, 'data-sources')?.match(/\w+/g) ?? [...perTopic.keys()])
      .map((topic) => String(perTopic.get(topic)?.length));
    const unknown = typed
      .flatMap((element) => (textOf(element).match(/\d+(,\d{3})*/g) ?? []).map((number) => number.replaceAll(',', '')))
      .filter((number) => !known.has(number) && !figures.has(number) && !counts.includes(number));
    expect(unknown, id).toEqual([]);
  }
});

function isInside(element: ReturnType<typeof elements>[number], name: string): boolean {
  for (let node: typeof element | null = element; node && 'attrs' in node; node = node.parentNode as typeof element | null)
    if ((getAttribute(node, 'class') ?? '').split(' ').includes(name)) return true;
  return false;
}
