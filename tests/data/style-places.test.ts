import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Camera } from '../../src/maps/camera.ts';
import { timelineOptions, year2021 } from '../../src/timeline/timeline-options.ts';
import { root } from '../project.ts';

// Places and lengths that style sheets and TypeScript both have, each in its own way.

const sheet = (file: string) => readFileSync(join(root, 'src', file), 'utf8');
/** Whether the sheets of slides are there: a slide may be removed, and its sheet with it. */
const has = (...ids: readonly string[]) => ids.every((id) => existsSync(join(root, `src/styles/slides/${id}.css`)));
/** The numbers of the first place of a file that fits a pattern. */
function numbersIn(file: string, pattern: RegExp): readonly number[] {
  const found = pattern.exec(sheet(file));
  if (!found) throw new Error(`src/${file}: expected ${pattern}, got none`);
  return found.slice(1).map(Number);
}

test('the strips of a fade on paper follow the gradient of a screen', () => {
  const tokens = /--map-fade:([^;]+);/.exec(sheet('styles/tokens.css'))?.[1] ?? '';
  const [solid] = numbersIn('styles/tokens.css', /--map-fade:\s*var\(--map-sea\) ([\d.]+)%/);
  const [depth, whole] = numbersIn('paper/fades.ts', /const solid = (\d+) \/ (\d+);/);
  expect(solid).toBeCloseTo((100 * (depth ?? 0)) / (whole ?? 0), 1);
  const stops = [...tokens.matchAll(/var\(--map-sea\) ([\d.]+)%, transparent\) ([\d.]+)%/g)].map(([, opacity, at]) => [
    Number(opacity),
    Number(at),
  ]);
  expect(stops.length).toBeGreaterThan(3);
  expect(sheet('paper/fades.ts')).toContain('return share * share * (3 - 2 * share);');
  for (const [opacity = 0, at = 0] of stops) {
    const share = 1 - (at - (solid ?? 0)) / (100 - (solid ?? 0));
    expect(opacity / 100, `at ${at} %`).toBeCloseTo(share * share * (3 - 2 * share), 2);
  }
});

test('the fade at the upper edge is as deep as the part of it that paper has solid says', () => {
  const [, whole] = numbersIn('paper/fades.ts', /const solid = (\d+) \/ (\d+);/);
  expect(numbersIn('styles/components/map.css', /\.map-fade-top \{[^}]*height: calc\((\d+) \*/)).toEqual([whole]);
});

test('the map of a phone is as high as its style sheet has it', () => {
  const view = { place: [70, 30], x: 0, y: 0, kmAcross: 1000 } as const;
  const { width, height } = new Camera({ ...view, screen: 'narrow' });
  expect(numbersIn('styles/components/map.css', /figure\[data-map\] \{[^}]*height: calc\((\d+) \* var\(--u\)\);\s*margin/)).toEqual([
    height,
  ]);
  expect(width).toBe(580);
});

test.skipIf(!has('pakstream', 'greater-eurasia'))(
  'the headings of maps are as wide in tests as on slides (skipped where one is removed)',
  () => {
    const [margin = 0] = numbersIn('styles/tokens.css', /--margin: calc\((\d+) \* var\(--u\)\)/);
    const tested = readFileSync(join(root, 'tests/maps/labels.test.ts'), 'utf8');
    const right = (pattern: RegExp) => Number(pattern.exec(tested)?.[1]) - margin;
    const width = /h2[^{]*\{[^}]*max-width: calc\((\d+) \* var\(--u\)\)/;
    expect([right(/pakstream: (\d+)/)]).toEqual(numbersIn('styles/slides/pakstream.css', width));
    expect([right(/'greater-eurasia': (\d+)/)]).toEqual(numbersIn('styles/slides/greater-eurasia.css', width));
    expect([right(/\[map\] \?\? (\d+)/)]).toEqual(numbersIn('styles/base.css', width));
  },
);

test.skipIf(!has('question'))(
  'the year that lights up on the slide of the question is that of the current era (skipped where it is removed)',
  () => {
    expect(numbersIn('styles/slides/question.css', /\.timeline-year-(\d{4})/)).toEqual([year2021.from]);
  },
);

test.skipIf(!has('question'))('the timeline of the question is as high as its slide has room (skipped where it is removed)', () => {
  const [top = 0] = numbersIn('styles/tokens.css', /--top: calc\((\d+) \*/);
  const [bottom = 0] = numbersIn('styles/tokens.css', /--bottom: calc\((\d+) \*/);
  const [foot = 0] = numbersIn('styles/tokens.css', /--size-foot: calc\((\d+) \*/);
  const [line = 0] = numbersIn('styles/base.css', /figcaption\) \{[^}]*line-height: calc\((\d+) \*/);
  const [gap = 0] = numbersIn('styles/slides/question.css', /figcaption \{[^}]*margin-bottom: calc\((\d+) \*/);
  const [row = 0] = numbersIn('styles/tokens.css', /--space-5: calc\((\d+) \*/);
  expect(timelineOptions.question.tallest).toBe(720 - top - bottom - foot * 1.25 - row - line - gap);
});
