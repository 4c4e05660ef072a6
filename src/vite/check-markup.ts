import { checkLetters } from '../data/letters.ts';
import type { Problems } from '../data/problems.ts';
import { allowedAttributes } from './allowed-markup.ts';
import type { Tag } from './tags.ts';

/** Names every element and attribute that a slide may not have, and every letter that the fonts lack. */
export function checkMarkup(file: string, tags: readonly Tag[], problems: Problems): void {
  for (const tag of tags) {
    if (tag.type === 'words') checkLetters({ file, line: tag.line }, tag.words, problems);
    if (tag.type === 'start') checkTag(file, tag, problems);
  }
}

function checkTag(file: string, { name: element, attributes, line }: Tag, problems: Problems): void {
  const allowed = allowedAttributes(element);
  if (!allowed) {
    problems.add({ file, line }, `expected an element that src/vite/allowed-markup.ts lists, got <${element}>`);
    return;
  }
  for (const { name, value, line } of attributes) {
    const place = { file, line };
    if (name === 'style') problems.add(place, 'style: expected a class of src/styles/, got an inline style');
    else if (!allowed.includes(name))
      problems.add(place, `<${element}>: expected an attribute that src/vite/allowed-markup.ts lists, got "${name}"`);
    checkLetters(place, value, problems);
  }
}
