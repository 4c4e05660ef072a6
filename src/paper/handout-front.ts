import handout from 'virtual:handout';
import labels from 'virtual:labels';
import { fillLabel } from '../data/labels.ts';
import { element } from '../page/element.ts';
import { partsOf } from './document-info.ts';

/** Puts the first pages before the slides: title and summary, then the contents. @param title of the deck */
export function addFrontPages(container: Element, title: string): void {
  const front = element('section', { 'data-section': 'front', 'data-title': labels['paper.front'] });
  const contents = contentsOf();
  front.append(titlePage(title), contents);
  container.prepend(front);
}

function titlePage(title: string): HTMLElement {
  const about = document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
  const sections = handout.summary.map(({ heading, text, source }) =>
    element(
      'div',
      { class: 'handout-summary-section' },
      element('p', { class: 'handout-summary-heading' }, heading),
      element('p', {}, text),
      element('p', { class: 'handout-summary-source' }, source),
    ),
  );
  return element(
    'article',
    { id: 'handout-summary', class: 'handout-summary' },
    element('h1', {}, title),
    element('p', { class: 'handout-about' }, fillLabel(labels['paper.about'], { about })),
    ...sections,
  );
}

/** Every slide, table and list behind this page; whoever prints writes the page numbers in, see src/export/page-numbers.ts. */
function contentsOf(): HTMLElement {
  const parts = partsOf().map(({ title, pages }) =>
    element(
      'div',
      {},
      element('p', { class: 'handout-contents-title' }, title),
      element('ul', {}, ...pages.map(({ id, title, label }) => element('li', {}, entryOf(id, title, label)))),
    ),
  );
  return element('article', { id: 'handout-contents', class: 'handout-contents' }, element('h2', {}, labels['paper.contents']), ...parts);
}

const entryOf = (id: string, title: string, label = ''): HTMLElement =>
  element('a', { href: `#${id}` }, element('span', {}, label), element('span', {}, title), element('span', { 'data-page-of': id }));
