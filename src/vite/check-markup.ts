import { checkLetters, checkWords } from '../data/letters.ts';
import type { Problems } from '../data/problems.ts';
import { checkFinished } from '../data/unfinished.ts';
import { allowedAttributes, allowedValues } from './allowed-markup.ts';
import type { Tag } from './tags.ts';

/**
 * Names every element and attribute that a slide may not have, every class that no style sheet knows, every letter that the fonts lack,
 * every word that no line holds and every word that stands for others still to be written.
 *
 * @param classes the classes that style sheets know; all when left out
 */
export function checkMarkup(file: string, tags: readonly Tag[], classes: ReadonlySet<string> | undefined, problems: Problems): void {
  for (const tag of tags) {
    if (tag.type === 'words') {
      checkLetters({ file, line: tag.line }, tag.words, problems);
      checkWords({ file, line: tag.line }, tag.words, problems);
      checkFinished({ file, line: tag.line }, tag.words, problems);
    }
    if (tag.type === 'start') checkTag(file, tag, classes, problems);
  }
}

function checkTag(
  file: string,
  { name: element, attributes, line }: Tag,
  classes: ReadonlySet<string> | undefined,
  problems: Problems,
): void {
  const allowed = allowedAttributes(element);
  if (!allowed) {
    problems.add({ file, line }, `expected an element that src/vite/allowed-markup.ts lists, got <${element}>`);
    return;
  }
  for (const { name, value, line } of attributes) {
    const place = { file, line };
    const words = allowedValues(name);
    if (name === 'style') problems.add(place, 'style: expected a class of src/styles/, got an inline style');
    else if (!allowed.includes(name))
      problems.add(place, `<${element}>: expected an attribute that src/vite/allowed-markup.ts lists, got "${name}"`);
    else if (words && !words.includes(value)) problems.add(place, `${name}: expected ${words.join(', ') || 'no value'}, got "${value}"`);
    else if (name === 'class')
      for (const one of value.split(/\s+/).filter(Boolean))
        if (classes && !classes.has(one)) problems.add(place, `class: expected a class of src/styles/, got "${one}"`);
    checkLetters(place, value, problems);
    checkFinished(place, value, problems);
  }
}
