import type { Problems } from '../data/problems.ts';
import { type Element, elements, type Node } from './markup.ts';
import type { Tag } from './tags.ts';

/** Elements that have no end tag. */
const empty: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  '!doctype',
]);

/**
 * Names every element without its end tag, at the line on which the element begins, and every end tag without its element. HTML would let
 * some end tags be left out; slides may not, since the rest of the file would end up inside the element.
 *
 * @returns whether the tags are in order
 */
export function checkNesting(file: string, tags: readonly Tag[], problems: Problems): boolean {
  const open: Tag[] = [];
  let sound = true;
  const report = (line: number, message: string): void => {
    sound = false;
    problems.add({ file, line }, message);
  };
  const reportOpen = (from: number, got: string): void => {
    for (const { name, line } of open.splice(from).reverse()) report(line, `expected </${name}>, got ${got}`);
  };
  /** the slide that ended last, if its end tag stands below the start of the outer section and not below its own */
  let doubtful: Tag | undefined;
  for (const tag of tags) {
    if (tag.type === 'start' && !empty.has(tag.name) && !(tag.closesItself && open.some(({ name }) => name === 'svg'))) {
      // a file is an outer section and its slides: a third section inside means that the slide before was not closed
      const [, slide] = sectionsOf(open);
      if (tag.name === 'section' && slide) reportOpen(open.indexOf(slide), 'the next <section>');
      open.push(tag);
    }
    if (tag.type === 'end') {
      const start = startOf(tag.name, open);
      if (!start) {
        report(tag.line, `expected <${tag.name}> before </${tag.name}>, got none`);
        continue;
      }
      reportOpen(open.indexOf(start) + 1, tag.name === 'section' ? 'the end of the section' : `</${tag.name}>`);
      open.pop();
      const outer = sectionsOf(open)[0];
      doubtful = tag.name === 'section' && outer?.column === tag.column && start.column !== tag.column ? start : undefined;
    }
  }
  if (doubtful && open.length === 1) report(doubtful.line, 'expected </section>, got the end of the outer section');
  else reportOpen(0, 'the end of the file');
  return sound;
}

const sectionsOf = (open: readonly Tag[]) => open.filter(({ name }) => name === 'section');

/** The element that an end tag closes: the last of its name, within the innermost section. */
function startOf(name: string, open: readonly Tag[]): Tag | undefined {
  const section = open.findLastIndex((one) => one.name === 'section');
  return open.slice(Math.max(section, 0)).findLast((one) => one.name === name);
}

/**
 * Names the elements that HTML does not allow where they stand, in a file whose tags are in order: a list in a paragraph ends the paragraph,
 * a cell outside a table is dropped.
 */
export function checkPlaces(file: string, text: string, tags: readonly Tag[], root: Node, problems: Problems): void {
  const read = new Map<number, Element>();
  for (const element of elements(root, () => true))
    if (element.sourceCodeLocation) read.set(element.sourceCodeLocation.startOffset, element);
  for (const { type, name, line, offset, closesItself } of tags) {
    if (type !== 'start' || empty.has(name)) continue;
    const location = read.get(offset)?.sourceCodeLocation;
    if (!location) problems.add({ file, line }, `expected <${name}> where HTML allows it, got it in another place`);
    else if (!location.endTag && !closesItself) {
      const next = /^\s*<\/?[a-z0-9]+/i.exec(text.slice(location.endOffset))?.[0].trim() ?? '<';
      problems.add({ file, line }, `expected </${name}>, got ${next}>, which may not stand in <${name}>`);
    }
  }
}
