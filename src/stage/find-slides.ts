/**
 * Has reveal.js find its slides quickly. It looks for them some ten times in every move, each time among all elements of all slides; they are the two
 * levels of sections below `.slides`. Any other question is answered as always.
 *
 * @returns a function that ends it
 */
export function findSlidesByLevel(root: HTMLElement): () => void {
  const top = root.querySelector('.slides');
  const parts = () => (top ? sectionsIn(top) : []);
  const answers = new Map<string, () => Element[]>([
    ['.slides>section', parts],
    ['.slides>section>section', () => parts().flatMap(sectionsIn)],
    [
      '.slides>section.present>section',
      () =>
        parts()
          .filter(({ classList }) => classList.contains('present'))
          .flatMap(sectionsIn),
    ],
    ['.slides section', () => parts().flatMap((part) => [part, ...sectionsIn(part)])],
  ]);
  const value = (selector: string) => answers.get(selector)?.() ?? Element.prototype.querySelectorAll.call(root, selector);
  Object.defineProperty(root, 'querySelectorAll', { configurable: true, value });
  return () => Reflect.deleteProperty(root, 'querySelectorAll');
}

const sectionsIn = (parent: Element): Element[] => [...parent.children].filter(({ tagName }) => tagName === 'SECTION');
