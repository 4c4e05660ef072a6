import { assemble } from '../../src/vite/assemble.ts';
import { fixtureSlides, fixtureTables } from '../fixture.ts';

interface Edit {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/**
 * What the build says of the fixture's slides when one place of a file is changed, a line each.
 *
 * @throws Error when the place is not there, so that a test cannot pass by missing it
 */
export function messagesFor({ file, from, to }: Edit, options: Omit<Parameters<typeof assemble>[2], 'notes'> = {}): string[] {
  const text = textOf(file);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`expected ${from} in ${file}, got none`);
  try {
    const slides = fixtureSlides.map((slide) => (slide.file === file ? { file, text: changed } : slide));
    assemble(slides, fixtureTables, { notes: true, ...options });
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

/** The text of a file of the fixture. */
export function textOf(file: string): string {
  return fixtureSlides.find((slide) => slide.file === file)?.text ?? '';
}

/** The line on which `text` begins, counted from one, looked for from `after` on. */
export function lineIn(file: string, text: string, after = ''): number {
  const whole = textOf(file);
  const start = whole.indexOf(text, Math.max(whole.indexOf(after), 0));
  if (start < 0) throw new Error(`expected ${JSON.stringify(text)} in ${file}, got none`);
  return whole.slice(0, start).split('\n').length;
}
