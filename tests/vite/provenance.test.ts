import { expect, test } from 'vitest';
import { paragraphs } from '../../src/data/article.ts';
import { projectSlides, projectTables } from '../../src/vite/project-files.ts';
import { provenanceOf } from '../../src/vite/provenance.ts';
import { fixtureSlides, fixtureTables } from '../fixture.ts';
import { unshownClaims } from '../left-over.ts';
import { root } from '../project.ts';

const provenance = provenanceOf(fixtureSlides, fixtureTables);
const deck = provenanceOf(projectSlides(root), projectTables(root));

test('a paragraph is named by its part, and its summary has the figures of the tables', () => {
  expect(provenance.paragraphs['1.3']).toEqual({ place: 'Trade, paragraph 3', summary: 'Trade came to $600 million.' });
});

test('a figure says whether it is reported, reported with a caution, derived or counted, and where it is read', () => {
  const { figures } = provenance;
  expect(figures['trade-2020']).toEqual({ text: '$600 million', paragraphs: ['1.3'], basis: 'reported', file: 'trade.csv' });
  // 600 / 1.5
  expect(figures['trade-2019']).toMatchObject({ text: 'about $400 million', basis: 'derived: $600 million in 2020 ÷ 1.5' });
  expect(figures['pipeline-capacity']).toMatchObject({ basis: 'reported as likely', file: 'pipeline.csv' });
  expect(figures['lavrov-subjects']?.basis).toMatch(/^counted: /);
  // another wording of a figure is no figure of its own
  expect(figures['trade-2020-short']).toBeUndefined();
});

test('a slide has the figures of its words and its maps, its charts, its paragraphs, and not those of its notes', () => {
  const [opening, trade] = fixtureSlides;
  const inNotes = {
    file: 'slides/1-trade.html',
    text: (trade?.text ?? '').replace('What the speaker says.', '<data data-fact="trade-2019"></data>'),
  };
  expect(provenanceOf(opening ? [opening, inNotes] : [], fixtureTables).slides.trade).toEqual({
    paragraphs: ['1.1', '1.2', '1.3'],
    own: false,
    figures: ['trade-2020', 'growth-2020'],
    // its record begins with the page that the slide cites
    claims: ['record'],
    charts: ['trade-growth'],
    files: [],
  });
  expect(provenance.slides.pipeline).toMatchObject({
    figures: ['pipeline-length'],
    claims: [],
    files: expect.arrayContaining(['map-labels.csv']),
  });
  expect(provenance.slides.counted).toMatchObject({ own: true, files: ['milestones.csv', 'timeline-dates.csv'] });
});

test('a chart names its tables and the pages behind its marks', () => {
  const { files, pages } = provenance.charts['trade-growth'] ?? { files: [], pages: [] };
  expect(files).toEqual(['trade.csv', 'trade-statements.csv']);
  expect(pages.map(({ address }) => address)).toEqual(['https://example.org/news', 'https://example.org/report']);
});

test('every claim of the deck is on a slide', () => {
  expect(unshownClaims(root)).toEqual([]);
});

test('nothing on a slide of the deck is without an origin', () => {
  expect(Object.keys(deck.paragraphs).sort()).toEqual([...paragraphs].sort());
  for (const [id, { paragraphs, own, figures, charts }] of Object.entries(deck.slides)) {
    expect(own || paragraphs.length > 0, id).toBe(true);
    for (const name of figures) {
      const figure = deck.figures[name];
      expect(figure?.file, name).toMatch(/\.csv$/);
      expect(figure?.basis === 'reported' ? figure.paragraphs.length : 1, name).toBeGreaterThan(0);
    }
    for (const name of charts) expect(deck.charts[name]?.files.length, name).toBeGreaterThan(0);
  }
  for (const [id, { record, verdict, pages }] of Object.entries(deck.claims)) {
    expect(record, id).not.toBe('');
    expect(verdict === 'not checked' ? 1 : pages.length, id).toBeGreaterThan(0);
  }
});
