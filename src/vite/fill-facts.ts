import { getTextContent } from '@parse5/tools';
import type { Problems } from '../data/problems.ts';
import type { Fact } from '../facts/facts.ts';
import { factNamed } from '../facts/facts.ts';
import { type Element, elements, getAttribute, type Node, setTextContent, withAttribute } from './markup.ts';
import { lineOf, type Slide } from './read-slides.ts';

/**
 * Writes each figure into its sentence: `<data data-fact="trade-2020"></data>` becomes `<data …>$790 million</data>`. `NAME^` begins a
 * sentence. A figure that stands in a slide by hand, although a fact says it, is a problem: it would not change with the data.
 */
export function fillFacts(slide: Slide, facts: ReadonlyMap<string, Fact>, problems: Problems): void {
  const places = withAttribute(slide.element, 'data-fact');
  checkTyped(slide, facts, new Set(places), problems);
  for (const place of places) {
    const name = getAttribute(place, 'data-fact') ?? '';
    try {
      const { text } = factNamed(facts, name.replace(/\^$/, ''));
      setTextContent(place, name.endsWith('^') ? text.charAt(0).toUpperCase() + text.slice(1) : text);
    } catch (error) {
      problems.add({ file: slide.file, line: lineOf(place) }, (error as Error).message);
    }
  }
}

function checkTyped(slide: Slide, facts: ReadonlyMap<string, Fact>, places: ReadonlySet<Element>, problems: Problems): void {
  const guarded = [...facts.values()].filter((fact) => fact.guarded);
  const quoting = new Set(elements(slide.element, ({ tagName }) => tagName === 'q' || tagName === 'blockquote' || tagName === 'cite'));
  const visit = (node: Node): void => {
    if (places.has(node as Element) || quoting.has(node as Element)) return;
    if (node.nodeName === '#text') {
      const text = getTextContent(node).replace(/\s+/g, ' ');
      for (const fact of guarded)
        if (containsFigure(text, fact.text)) {
          const line = node.sourceCodeLocation?.startLine ?? slide.line;
          problems.add({ file: slide.file, line }, `expected <data data-fact="${fact.name}"></data>, got "${fact.text}" typed by hand`);
        }
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(slide.element);
}

/** "45%" is in "up 45% in a year", not in "145%" or "2.45%". */
function containsFigure(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.,\\p{L}])${escaped}(?![\\d\\p{L}])`, 'iu').test(text);
}
