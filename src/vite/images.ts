import type { Problems } from '../data/problems.ts';
import { elements, getAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/** How a slide names an image: from its own folder, as an editor's preview of the file finds it. */
const prefix = '../assets/';

/**
 * Checks every `<img>` of a slide and points it from index.html instead of from `slides/`, where Vite finds and bundles it. Pictures from
 * elsewhere are refused: the deck needs no network.
 *
 * @param images the files that exist, such as `assets/port.png`
 */
export function fillImages(slide: Slide, images: ReadonlySet<string>, problems: Problems): void {
  for (const image of elements(slide.element, ({ tagName }) => tagName === 'img')) {
    const place = { file: slide.file, line: lineOf(image) };
    if ((getAttribute(image, 'alt') ?? '').trim() === '')
      problems.add(place, '<img>: expected alt="…" with words that say what the image shows, got none');
    const attribute = image.attrs.find(({ name }) => name === 'src');
    const src = attribute?.value ?? '';
    const file = src.replace(/^\.\.\//, '');
    if (!src.startsWith(prefix) || src.includes('/../'))
      problems.add(place, `<img>: expected src="${prefix}…", an image of the project, got "${src}"`);
    else if (!images.has(file))
      problems.add(place, `<img>: expected an image that exists (png, jpg, webp, avif, gif or svg), got "${src}"`);
    else if (attribute) attribute.value = `./${file}`;
  }
}
