import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/charts.ts';
import { readTables } from '../../src/data/tables.ts';
import { assemble } from '../../src/vite/assemble.ts';
import { handoutOf } from '../../src/vite/handout.ts';
import { provenanceOf } from '../../src/vite/provenance.ts';
import type { SlideFile } from '../../src/vite/read-slides.ts';
import { fixtureSlides, fixtureTexts } from '../fixture.ts';
import { Random } from '../random.ts';
import { changedBy, slideMutations, tableMutations } from './mutations.ts';

// What a careless editor does to tables and slides, drawn at random with a fixed seed: each change is seen in the page, or refused in one plain
// message for each place.

const seed = 20220224;
/** Milliseconds after which a change counts as one that hangs the build. */
const deadline = 20_000;

/** A slide with all that is drawn from tables, so that a change of a table is seen somewhere. */
const everything: SlideFile = {
  file: 'slides/4-all.html',
  text: `<section data-section="4" data-title="Everything">
  <section id="everything" data-source="own" data-timing="0">
    <h2>All that is drawn from the tables</h2>
    ${[...charts.keys()].map((name) => `<figure data-chart="${name}"></figure>`).join('\n    ')}
    <figure data-timeline="question"></figure>
    <figure data-timeline="partnership"></figure>
    <div data-claims="confirmed, nuanced, not confirmed, contradicted, not checked"></div>
    <div data-sources></div>
    <div data-record-events></div>
    <dl data-derived></dl>
    <aside class="notes"><p>What the speaker says.</p></aside>
  </section>
</section>
`,
};
const slides = [...fixtureSlides, everything];

function assembled(texts: Readonly<Record<string, string>>, files: readonly SlideFile[]): string {
  const tables = readTables(texts);
  const { slides: markup, route, outlines } = assemble(files, tables, { notes: true });
  const drawn = [...charts.values()].flatMap((chart) => [chart(tables, 0), chart(tables)]);
  return markup + route + outlines + JSON.stringify([drawn, provenanceOf(files, tables), handoutOf(files, tables)]);
}

const unchanged = assembled(fixtureTexts, slides);

/** Runs what may never end. @throws Error after the deadline */
function inTime(run: () => string): string {
  Object.assign(globalThis, { mutated: run });
  return new Script('mutated()').runInThisContext({ timeout: deadline }) as string;
}

const unseen = 'accepted, and nothing is seen of it';

/** What is wrong with how the build answers a change; nothing when it answers well. */
function complaint(harmless: boolean | undefined, run: () => string): string | undefined {
  try {
    return inTime(run) === unchanged && !harmless ? unseen : undefined;
  } catch (error) {
    const { name, message, stack } = error as Error;
    if (name !== 'ContentError') return `no message for the editor, but ${stack ?? message}`;
    const lines = message.split('\n').slice(1);
    const isPlain = (line: string) => /^(slides|assets\/data\/[a-z-]+\.csv|slides\/[0-9a-z-]+\.html):\d+: .*\bgot /.test(line);
    return lines.length > 0 && lines.every(isPlain) ? undefined : `not plain: ${lines.find((line) => !isPlain(line))}`;
  }
}

/** Rows of the fixture that nothing in the deck shows: what is planned or only a session is no agreement, body or seat. */
const notShown = ['assets/data/record-events.csv:10', 'assets/data/record-events.csv:11'];

/** Tries each mutation three times. @returns what the build does not answer well */
function complaints(mutations: typeof tableMutations, files: readonly SlideFile[], build: (changed: SlideFile) => string): string[] {
  const random = new Random(seed);
  return mutations.flatMap(({ name, apply, harmless }) =>
    [1, 2, 3].flatMap(() => {
      const changed = changedBy(apply, files, random);
      const what = complaint(harmless, () => build(changed));
      const before = files.find(({ file }) => file === changed.file)?.text.split('\n') ?? [];
      const line = changed.text.split('\n').findIndex((text, i) => text !== before[i]);
      if (what === unseen && notShown.includes(`${changed.file}:${line + 1}`)) return [];
      return what ? [`${changed.file}:${line + 1}, ${name}: ${what}`] : [];
    }),
  );
}

test('every mutation of a table is shown, or refused with file and line', () => {
  const tables = Object.entries(fixtureTexts).map(([file, text]) => ({ file, text }));
  expect(complaints(tableMutations, tables, ({ file, text }) => assembled({ ...fixtureTexts, [file]: text }, slides))).toEqual([]);
});

test('every mutation of a slide is shown, or refused with file and line', () => {
  const build = (changed: SlideFile) =>
    assembled(
      fixtureTexts,
      slides.map((slide) => (slide.file === changed.file ? changed : slide)),
    );
  expect(complaints(slideMutations, fixtureSlides, build)).toEqual([]);
});

test('there are at least 120 mutations', () => {
  expect(3 * (tableMutations.length + slideMutations.length)).toBeGreaterThanOrEqual(120);
});
