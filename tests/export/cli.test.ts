import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../src/export/options.ts';
import { runExport } from '../../src/export/run-export.ts';
import { projectSlides } from '../../src/vite/project-files.ts';
import { ProjectCopy, root } from '../project.ts';
import { builtSlides } from './deck.ts';
import { DocumentRead, textOf } from './document.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line in a project, its output into pipes. */
function run(project: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(project, 'src/export/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test.each([
  ['a command it does not know', ['slides'], 'expected one of pdf, handout, pictures, got "slides"; --help lists the options'],
  ['an option it does not know', ['pdf', '--pages', '3'], "Unknown option '--pages'"],
  ['an option of another command', ['pdf', '--width', '640'], '--width: expected with pictures only, got it with pdf'],
  ['a script of the slides', ['pdf', '--script'], '--script: expected with handout only, got it with pdf'],
  ['a paper it does not know', ['handout', '--paper', 'a5'], '--paper: expected a4 or letter, got "a5"'],
  ['a width that is none', ['pictures', '--width', 'wide'], '--width: expected a whole number from 320 to 7680, got "wide"'],
  ['a deadline of no time', ['pdf', '--deadline', '0'], '--deadline: expected a whole number from 1 to 600, got "0"'],
])('refuses %s', (_what, args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

test('ends on a command that it does not know with one sentence and status 1', () => {
  expect(run(root, 'slides')).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^export: expected one of pdf, .*\n$/) });
});

test.each([
  ['a browser that is not there', ['--browser', '/no/browser'], '--browser: expected the path of a browser'],
  ['a folder that cannot be written', ['--out', join(root, 'package.json/deck.pdf')], '--out: expected a folder that can'],
  ['a folder in place of a file', ['--out', root], '--out: expected the path of a file, got the folder'],
])('ends on %s with one sentence', async (_what, args, sentence) => {
  const options = readOptions(['pdf', '--no-build', ...args]);
  if (!options) throw new Error('expected options, got a call for help');
  const error: unknown = await runExport(options, () => {}).catch((reason: unknown) => reason);
  expect((error as Error).message.startsWith(sentence), String(error)).toBe(true);
  expect((error as Error).message.split('\n')).toHaveLength(1);
});

test('explains its options', () => {
  const { status, stdout } = run(root, '--help');
  for (const option of ['--out', '--fragments', '--paper', '--script', '--width', '--browser', '--no-build', '--deadline'])
    expect(stdout).toContain(option);
  expect(status).toBe(0);
});

test('takes a picture of every slide, as wide as asked, and one of all', () => {
  const out = join(folder, 'pictures');
  expect(run(root, 'pictures', '--no-build', '--width', '640', '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' });
  const names = builtSlides().map(({ id }, index) => `${String(index + 1).padStart(2, '0')}-${id}.png`);
  expect(readdirSync(out).sort()).toEqual([...names, 'contact-sheet.png']);
  const grounds = names.map((name) => {
    const { width, height, data } = PNG.sync.read(readFileSync(join(out, name)));
    expect([width, height]).toEqual([640, 360]);
    return data.subarray(0, 3).toString('hex');
  });
  // the title's map and the dark slides are dark in their corner, the others are light
  expect(new Set(grounds.slice(1, 3))).toEqual(new Set(['ffffff']));
  expect(grounds[3]).toBe('0d211c');
  const sheet = PNG.sync.read(readFileSync(join(out, 'contact-sheet.png')));
  expect(sheet.width).toBeGreaterThan(1280);
});

describe('a project that breaks', () => {
  const project = new ProjectCopy();
  const dist = join(project.folder, 'dist');
  let good: Buffer;
  beforeAll(() => {
    project.write('dist/deck.html', 'a copy without notes');
    expect(run(project.folder, 'pdf')).toEqual({ status: 0, stdout: '', stderr: '' });
    good = readFileSync(join(dist, 'deck.pdf'));
  });
  afterAll(() => project.remove());

  /** Breaks off with one sentence and leaves everything as it was. */
  function breaksOff(args: readonly string[]): string {
    const { status, stdout, stderr } = run(project.folder, ...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(Buffer.compare(readFileSync(join(dist, 'deck.pdf')), good)).toBe(0);
    expect(readdirSync(dist).filter((name) => name.startsWith('.writing'))).toEqual([]);
    return stderr;
  }

  const deck = readFileSync(join(root, 'dist/deck.html'), 'utf8');

  /** The first chart, and its slide. */
  const { id: slide, charts } = builtSlides().find((one) => one.charts.length > 0) ?? { id: '', charts: [] };
  const chart = charts[0]?.name;

  /** Puts a built deck into dist/ whose first chart runs a statement when it writes its words. */
  function breakChart(statement: string): void {
    const script = `const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (...args) {
  if (this.canvas.closest('[data-chart="${chart}"]')) ${statement}
  write.apply(this, args);
};`;
    // the policy refuses any script that the build has not written
    const open = deck.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<script>${script}</script>`);
    expect(open).not.toBe(deck);
    project.write('dist/deck.html', open);
  }

  test('leaves the deck in dist/ as it was built, such as one without notes', () => {
    expect(project.read('dist/deck.html')).toBe('a copy without notes');
  });

  test('names the chart that throws, and its slide', () => {
    breakChart("throw new Error('no chart today');");
    expect(breaksOff(['pdf', '--no-build'])).toBe(`export: chart ${chart} on slide "${slide}": no chart today\n`);
  });

  test('names the slide that never becomes ready', () => {
    breakChart('for (;;) document.title;');
    expect(breaksOff(['pdf', '--no-build', '--deadline', '15'])).toBe(
      `export: slide "${slide}": expected to be ready for paper within 15 seconds, got no answer\n`,
    );
  });

  test('names file and line of a slide that cannot be built', () => {
    const { file = '' } = projectSlides(project.folder).find(({ text }) => text.includes('data-fact="')) ?? {};
    project.edit(file, /data-fact="[^"]+"/, 'data-fact="trade-1820"');
    const message = breaksOff(['pdf']);
    project.restore(file);
    expect(message).toMatch(new RegExp(`^${file}:\\d+: .*trade-1820`, 'm'));
    expect(message).not.toMatch(/ {4}at /);
  });

  test('a note longer than its page flows on, whole', async () => {
    const tale = Array.from({ length: 240 }, (_, i) => `This is sentence ${i + 1} of a note that does not fit below its slide.`);
    // the build would refuse so long a note
    const long = deck.replace(
      new RegExp(`<section[^>]* id="${builtSlides()[1]?.id}"[\\s\\S]*?<aside class="notes">[\\s\\S]*?<p>`),
      (start) => `${start}${tale.join(' ')} `,
    );
    expect(long).not.toBe(deck);
    project.write('dist/deck.html', long);
    for (const [name, option] of [
      ['handout', []],
      ['script', ['--script']],
    ] as const) {
      expect(run(project.folder, 'handout', '--no-build', ...option)).toEqual({ status: 0, stdout: '', stderr: '' });
      const document = await DocumentRead.read(join(dist, `${name}.pdf`));
      // a page ends within a sentence, and on it the other column follows
      const words = document.pages
        .map((page) => textOf(page.tags, page))
        .join(' ')
        .split(/\s+|(?<=\.)(?=[A-Z])/);
      expect(withoutWords(tale.join(' ').split(' '), words), name).toEqual([]);
      if (name === 'handout') continue;
      const labels = (await document.proxy.getPageLabels()) ?? [];
      expect(labels.slice(0, 4)).toEqual(['1', '2', '2b', '2c']);
      const total = builtSlides().length;
      expect(labels.slice(-2)).toEqual([String(total - 1), String(total)]);
    }
  });

  test('a deck without notes has nothing to hand out', () => {
    project.write('dist/deck.html', deck.replaceAll('class="notes"', 'class="none"'));
    expect(breaksOff(['handout', '--no-build'])).toContain('expected speaker notes to hand out');
  });
});

/** What is left of a text when its words are looked for in another, one after the other: nothing, where it stands there whole. */
function withoutWords(text: readonly string[], other: readonly string[]): readonly string[] {
  let found = 0;
  for (const word of other) if (word === text[found]) found++;
  return text.slice(found);
}
