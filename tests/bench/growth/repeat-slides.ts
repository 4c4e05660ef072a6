import type { SlideFile } from '../../../src/vite/read-slides.ts';

/**
 * Repeats the slides of each file. Copies have ids of their own (`lavrov-copy-2`) and are outside the talk, whose length is checked.
 *
 * @param times 1 for the files as they are
 */
export function repeatSlides(files: readonly SlideFile[], times: number): SlideFile[] {
  return files.map(({ file, text }) => {
    const [from, to] = [text.indexOf('>') + 1, text.lastIndexOf('</section>')];
    const slides = text.slice(from, to);
    const copies = Array.from({ length: times - 1 }, (_, i) => copyOf(slides, i + 2));
    return { file, text: [text.slice(0, to), ...copies, text.slice(to)].join('') };
  });
}

function copyOf(slides: string, number: number): string {
  return slides.replaceAll(/(<section id="[^"]+)"/g, `$1-copy-${number}"`).replaceAll(/data-timing="\d+"/g, 'data-timing="0"');
}

/** Has the style sheet of a slide apply to its copies as well. */
export function styleCopies(css: string): string {
  return css.replaceAll(/\[data-slide="([^"]+)"\]/g, ':is($&, [data-slide^="$1-copy-"])');
}
