import handout from 'virtual:handout';
import labels from 'virtual:labels';
import { element } from '../page/element.ts';

/** Lists every page that the deck cites with its printed address, in the order of the labels that the text cites. */
export function addSources(container: Element): void {
  const items = handout.sources.map(({ label, title, address }) => {
    const link = address ? [' ', element('a', { href: address }, address)] : [];
    return element('li', {}, element('p', {}, element('strong', {}, label), `: ${title}.`, ...link));
  });
  container.append(
    element(
      'section',
      { 'data-section': 'sources', 'data-title': labels['paper.sources'] },
      element(
        'article',
        { id: 'handout-sources', class: 'handout-sources' },
        element('h2', {}, labels['paper.sources-heading']),
        element('ul', {}, ...items),
      ),
    ),
  );
}
