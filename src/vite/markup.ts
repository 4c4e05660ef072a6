import {
  createElement,
  getAttribute,
  getTextContent,
  isElementNode,
  queryAll,
  setAttribute,
  setTextContent,
  spliceChildren,
} from '@parse5/tools';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
type Attributes = Readonly<Record<string, string>>;

/** The elements below `root` that carry `attribute`, in document order. */
export function withAttribute(root: Node, attribute: string): Element[] {
  return elements(root, (element) => getAttribute(element, attribute) !== null);
}

/** The elements below `root` for which `condition` holds, in document order. */
export function elements(root: Node, condition: (element: Element) => boolean): Element[] {
  return [...queryAll<Element>(root, (node) => node !== root && isElementNode(node) && condition(node))];
}

/** Whether an element has a class, among others or alone. */
export function hasClass(element: Element, name: string): boolean {
  return (getAttribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** An element with text or other elements inside: `h('td', { class: 'number' }, '790')`. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly (Element | string)[]): Element {
  const element = createElement(tag, { ...attributes });
  for (const child of children) append(element, child);
  return element;
}

/** Puts an element, or words, behind all that is in `parent`; in words `&` and `<` stand for themselves. */
export function append(parent: Element, child: Element | string): void {
  if (typeof child !== 'string') spliceChildren(parent, parent.childNodes.length, 0, child);
  else spliceChildren(parent, parent.childNodes.length, 0, ...parseFragment(escaped(child)).childNodes);
}

/** The one root element of a piece of markup, such as an `<svg>`. */
export function fromMarkup(markup: string): Element {
  const element = parseFragment(markup).childNodes.find(isElementNode);
  if (!element) throw new Error(`expected one element, got ${JSON.stringify(markup.slice(0, 40))}`);
  return element;
}

/** The words of a node as a reader sees them: white space folded. */
export function textOf(node: Node): string {
  return getTextContent(node).replace(/\s+/g, ' ').trim();
}

export { getAttribute, setAttribute, setTextContent };

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
