import { checkLetters, checkWords } from '../data/letters.ts';
import type { Place, Problems } from '../data/problems.ts';
import { checkFinished } from '../data/unfinished.ts';
import { allowedAttributes, allowedValues } from './allowed-markup.ts';
import { type StyleClasses, slideSheet } from './style-classes.ts';
import type { Tag } from './tags.ts';

/**
 * Names every element and attribute that a slide may not have, every class that no style sheet has for it, every letter that the fonts lack,
 * every word that no line holds and every word that stands for others still to be written.
 *
 * @param known the classes that style sheets know; all when left out
 */
export function checkMarkup(file: string, tags: readonly Tag[], known: StyleClasses, problems: Problems): void {
  let slide = '';
  for (const tag of tags) {
    if (tag.type === 'start' && tag.name === 'section') slide = tag.attributes.find(({ name }) => name === 'id')?.value ?? '';
    if (tag.type === 'words') {
      checkLetters({ file, line: tag.line }, tag.words, problems);
      checkWords({ file, line: tag.line }, tag.words, problems);
      checkFinished({ file, line: tag.line }, tag.words, problems);
    }
    if (tag.type === 'start') checkTag(file, slide, tag, known, problems);
  }
}

function checkTag(file: string, slide: string, { name: element, attributes, line }: Tag, known: StyleClasses, problems: Problems): void {
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
    else if (name === 'class') for (const one of value.split(/\s+/).filter(Boolean)) checkClass(place, slide, one, known, problems);
    checkLetters(place, value, problems);
    checkFinished(place, value, problems);
  }
}

/** A class that no sheet knows does nothing; nor does one that only the sheets of other slides have, such as that of a slide copied under a new id. */
function checkClass(place: Place, slide: string, name: string, { classes, ownClasses }: StyleClasses, problems: Problems): void {
  const [owner, ...others] = ownClasses?.get(name) ?? [];
  if (classes && !classes.has(name)) problems.add(place, `class: expected a class of src/styles/, got "${name}"`);
  else if (owner !== undefined && ![owner, ...others].includes(slide))
    problems.add(
      place,
      `class: expected a class that is styled on the slide "${slide}", got "${name}" of ${slideSheet(owner)}: ` +
        `copy that sheet to ${slideSheet(slide)} and change the id in it`,
    );
}
