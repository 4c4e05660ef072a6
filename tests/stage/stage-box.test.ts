import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { stageBox } from '../../src/stage/stage-box.ts';
import { root } from '../project.ts';

/** The height of the stage as a part of the window's width, at most, in each style sheet that says it. */
const shares = ['tokens.css', 'views/overview.css'].map((file) => {
  const css = readFileSync(join(root, 'src/styles', file), 'utf8');
  const [, over, under] = /--stage-height: .*min\(100vh, 100vw \* (\d+) \/ (\d+)\)/.exec(css) ?? [];
  return { file, share: Number(over) / Number(under) };
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(shares)('the stage is never taller than $file has it', ({ share }) => {
  vi.stubGlobal('innerWidth', 1200);
  vi.stubGlobal('innerHeight', 2000);
  const { top, width, height } = stageBox();
  expect(height / width).toBe(share);
  // in the middle of the window
  expect(top).toBe((2000 - height) / 2);
});

test('in a window that is wider, the stage fills it', () => {
  vi.stubGlobal('innerWidth', 1200);
  vi.stubGlobal('innerHeight', 700);
  expect(stageBox()).toEqual({ top: 0, width: 1200, height: 700 });
});
