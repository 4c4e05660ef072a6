import { element } from '../page/element.ts';

/** What can be printed, by name: what it is called, and its address. */
const documents = {
  print: ['Slides', '?view=print'],
  handout: ['Handout', '?view=handout'],
  script: ['Script', '?view=handout&script'],
} as const;

/** The line above the pages, on the screen only: print them, or look at the other documents, or go back to the stage. */
export function addToolbar(shown: keyof typeof documents): void {
  const button = element('button', { type: 'button' }, 'Print');
  button.addEventListener('click', () => print());
  // some browsers, WebKit among them, take neither size nor orientation from a style sheet, and would cut the slides
  const hint = shown === 'print' ? [element('span', {}, 'Where the browser asks, choose landscape.')] : [];
  const links = Object.entries(documents)
    .filter(([name]) => name !== shown)
    .map(([, [words, href]]) => element('a', { href }, words));
  const back = element('a', { href: location.pathname }, 'Back to the stage');
  document.body.prepend(element('nav', { class: 'paper-bar', 'aria-label': 'Paper' }, button, ...hint, ...links, back));
}
