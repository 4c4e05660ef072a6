import labels from 'virtual:labels';
import provenance from 'virtual:provenance';
import { list } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import type { ChartOrigin, CitedPage, ClaimOrigin, SlideOrigin } from '../data/provenance.ts';
import { element } from '../page/element.ts';
import { originOf } from '../provenance/wording.ts';

/** The end note of a slide: what its figures and claims rest on, as the panel of key I says it, a paragraph for each. */
export interface EndNote {
  /** of the slide */
  readonly id: string;
  readonly paragraphs: readonly HTMLElement[];
}

const { paragraphs, figures, claims, charts, slides: origins } = provenance;

/** The end notes of all slides that show figures, claims or charts, in their order. */
export function endNotesOf(slides: readonly HTMLElement[]): EndNote[] {
  return slides.flatMap((slide) => {
    const origin = origins[slide.id];
    if (!origin || origin.figures.length + origin.claims.length + origin.charts.length === 0) return [];
    const heading = slide.querySelector('h1, h2')?.textContent?.trim() ?? '';
    const back = element(
      'a',
      { href: `#${slide.id}` },
      fillLabel(labels['paper.origins-slide'], { number: slide.dataset.label ?? '', heading }),
    );
    const title = element('p', { id: endNoteId(slide.id), class: 'end-note-slide' }, back);
    return [{ id: slide.id, paragraphs: [title, ...paragraphsOf(origin)] }];
  });
}

export const endNoteId = (slide: string): string => `origin-${slide}`;

function paragraphsOf(origin: SlideOrigin): HTMLElement[] {
  const shown = <Origin>(names: readonly string[], all: Readonly<Record<string, Origin>>) =>
    names.map((name) => all[name]).filter((found) => found !== undefined);
  return [
    ...origin.paragraphs.map((paragraph) => note(`${paragraphs[paragraph].place}: `, paragraphs[paragraph].summary)),
    ...shown(origin.figures, figures).map((figure) => note(`${figure.text}: `, originOf(figure, labels))),
    ...shown(origin.claims, claims).map(claimNote),
    ...shown(origin.charts, charts).flatMap(chartNotes),
  ];
}

function claimNote({ claim, paragraph, verdict, record, pages }: ClaimOrigin): HTMLElement {
  const addresses = pages
    .flatMap((page) => [' ', pageLink(page, page.address ? `${page.label}, ${page.address}` : page.label), ';'])
    .slice(0, -1);
  return note(`${claim} (${paragraph}): ${verdict}. `, record, ...addresses);
}

/** How many pages a paragraph lists at most: a longer one would leave too much of a column empty. */
const mostPages = 12;

/** A chart may rest on dozens of pages: their addresses are those of the links, and printed in the handout. */
function chartNotes({ caption, files, pages }: ChartOrigin): HTMLElement[] {
  const lists = Array.from({ length: Math.ceil(pages.length / mostPages) }, (_, i) => pages.slice(i * mostPages, (i + 1) * mostPages));
  const listed = lists.map((some, i) => {
    const links = some.flatMap((page) => [pageLink(page, page.label), '; ']).slice(0, -1);
    return element('p', {}, i === 0 ? `${labels['paper.chart-pages']} ` : '', ...links);
  });
  return [note(`${caption}. `, fillLabel(labels['provenance.drawn-from'], { files: list(files) })), ...listed];
}

const pageLink = ({ address }: CitedPage, text: string): HTMLElement | string => (address ? element('a', { href: address }, text) : text);

const note = (start: string, ...rest: readonly (HTMLElement | string)[]): HTMLElement =>
  element('p', {}, element('strong', {}, start), ...rest);
