import { blockOf } from './white-space.ts';

/** Elements that Chromium tags in a PDF as blocks of text. */
const blocks = 'h1, h2, h3, li, figcaption, caption, td, th';

/** Text that is no block of its own: that of a link, of a heading, of an image, and what a reader does not see. */
const inside = 'a, h1, h2, h3, figcaption, caption, svg, [role="img"], [aria-hidden="true"]';

/**
 * Gives roles where Chromium would leave a PDF without tags: pairs of terms and descriptions become a list, and every other element that is
 * laid out as a block of text, be it a `p` or not, a paragraph.
 */
export function addTextRoles(page: Element): void {
  for (const list of page.querySelectorAll('dl')) {
    list.setAttribute('role', 'list');
    for (const pair of list.querySelectorAll(':scope > div')) pair.setAttribute('role', 'listitem');
  }
  // a `p` may only lay out others, which then are the paragraphs
  for (const element of page.querySelectorAll('p, dt, dd')) element.setAttribute('role', 'none');
  const paragraphs = new Set<Element>();
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const block = blockOf(node);
    if (!node.textContent?.trim() || !block || block.matches(blocks) || block.closest(inside)) continue;
    paragraphs.add(block);
  }
  // all is read before anything is written, see src/paper/white-space.ts
  for (const paragraph of paragraphs) paragraph.setAttribute('role', 'paragraph');
}
