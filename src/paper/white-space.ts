/** What texts are to be. */
type Written = Map<Text, string>;

/** What precedes a text in its line: a space there makes a space at its start superfluous. */
interface Line {
  endsWithSpace: boolean;
  last?: Text;
}

/**
 * Writes the white space of all text as it is shown: one space between words, none at the ends of a block. The style sheet then preserves it:
 * Chromium leaves a space out of a PDF where a line breaks, and the words on either side of the break run together, unless it is preserved.
 */
export function collapseWhiteSpace(block: Element): void {
  const written: Written = new Map();
  collapseBlock(block, written);
  // all is read before anything is written: each change would have the browser work the styles out anew
  for (const [text, data] of written) if (text.data !== data) text.data = data;
}

/**
 * Ends a text with a space where a link goes on with text that is laid out as another block: without one, the words on either side run
 * together for whoever reads the tags of a PDF. A space at the end of a line takes no room.
 */
export function separateWords(link: Element): void {
  const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  let previous: Text | undefined;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (node.data.trim() === '' && previous?.data.endsWith(' ')) continue;
    const otherBlock = previous && blockOf(previous) !== blockOf(node);
    if (previous && otherBlock && !previous.data.endsWith(' ') && !node.data.startsWith(' ')) previous.data += ' ';
    previous = node;
  }
}

/** The nearest element around a text that is laid out as a block. */
export function blockOf(text: Node): HTMLElement | null {
  let element = text.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element;
}

function collapseBlock(block: Element, written: Written): void {
  const line: Line = { endsWithSpace: true };
  collapse(block, line, written);
  endLine(line, written);
}

function collapse(parent: Element, line: Line, written: Written): void {
  for (const node of parent.childNodes) {
    if (node instanceof Text) {
      const text = node.data.replace(/[ \t\n\r\f]+/g, ' ');
      const data = line.endsWithSpace ? text.replace(/^ /, '') : text;
      written.set(node, data);
      if (data === '') continue;
      line.endsWithSpace = data.endsWith(' ');
      line.last = node;
    } else if (node instanceof HTMLElement) collapseElement(node, line, written);
    // a drawing in the line keeps a space on either side
    else if (node instanceof SVGElement && getComputedStyle(node).display === 'inline') line.endsWithSpace = false;
  }
}

function collapseElement(element: HTMLElement, line: Line, written: Written): void {
  const { display, position } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') {
    if (element.localName === 'br') endLine(line, written);
    else collapse(element, line, written);
    return;
  }
  const outOfFlow = position === 'absolute' || position === 'fixed';
  const within = display.startsWith('inline');
  if (!outOfFlow && !within) endLine(line, written);
  collapseBlock(element, written);
  if (within) line.endsWithSpace = false;
}

/** A line begins and ends without a space. */
function endLine(line: Line, written: Written): void {
  if (line.endsWithSpace && line.last) written.set(line.last, (written.get(line.last) ?? '').replace(/ $/, ''));
  line.endsWithSpace = true;
  delete line.last;
}
