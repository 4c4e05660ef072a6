import { afterAll, expect, test } from 'vitest';
import { projectSlides } from '../../src/vite/project-files.ts';
import { unshownFigures } from '../../src/vite/unshown-figures.ts';
import { ProjectCopy, root } from '../project.ts';

const copy = new ProjectCopy();
afterAll(() => copy.remove());

const figures = projectSlides(root).flatMap(({ file, text }) =>
  [...text.matchAll(/data-(chart|map|timeline)="([^"]+)"/g)].map(([attribute, kind = '', name = '']) => ({ file, attribute, kind, name })),
);
/** One figure of each kind. */
const someFigures = ['chart', 'map', 'timeline'].flatMap((wanted) => figures.find(({ kind }) => kind === wanted) ?? []);

test('no figure that a slide shows is named', () => {
  expect(someFigures).toHaveLength(3);
  const lines = unshownFigures(projectSlides(root));
  expect(lines.filter((line) => figures.some(({ attribute }) => line.includes(attribute)))).toEqual([]);
});

test('a chart, a map and a timeline that no slide shows are named with the files that list them, and the build goes on', () => {
  for (const { file, attribute } of someFigures) copy.edit(file, attribute, '');
  const [chart, map, timeline] = someFigures.map(({ attribute }) => `expected a slide with ${attribute}, got none`);
  const { status, errors } = copy.run('build');
  // among others, where the deck itself has some
  expect(errors.trim().split('\n')).toEqual(
    expect.arrayContaining([
      `note: src/charts/charts.ts: ${chart}`,
      `note: src/data/maps.ts: ${map}`,
      `note: src/timeline/timeline-options.ts: ${timeline}`,
    ]),
  );
  expect(status).toBe(0);
  expect(copy.has('dist/index.html')).toBe(true);
});
