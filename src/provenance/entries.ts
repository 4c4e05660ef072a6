import '../styles/views/provenance.css';
import labels from 'virtual:labels';
import provenance from 'virtual:provenance';
import { list } from '../data/format.ts';
import { fillLabel } from '../data/labels.ts';
import type { ChartOrigin, CitedPage, ClaimOrigin, FigureOrigin, SlideOrigin } from '../data/provenance.ts';
import { element } from '../page/element.ts';
import { chartDownloads } from './chart-downloads.ts';
import { originOf } from './wording.ts';

const { paragraphs, figures, claims, charts, slides } = provenance;

/**
 * Where everything on a slide comes from, a section for each kind of thing: paragraphs, figures, claims, charts.
 *
 * @param level of the headings
 */
export function entriesOf(slide: string, level: 'h3' | 'h4'): HTMLElement[] {
  const origin = slides[slide];
  if (!origin) throw new Error(`expected the id of a slide, got "${slide}"`);
  const section = (title: string, ...content: readonly HTMLElement[]) =>
    content.length > 0 ? [element('section', { class: 'provenance-section' }, element(level, {}, title), ...content)] : [];
  return [
    ...section(labels['provenance.paragraphs'], ...paragraphsOf(origin)),
    ...section(
      labels['provenance.figures'],
      ...pairs(origin.figures.map((name) => figures[name]).filter((figure) => figure !== undefined)),
    ),
    ...section(
      labels['provenance.claims'],
      ...origin.claims
        .map((id) => claims[id])
        .filter((claim) => claim !== undefined)
        .map(claimEntry),
    ),
    ...section(labels['provenance.charts'], ...origin.charts.flatMap((name) => chartEntry(name, charts[name]))),
    ...section(labels['provenance.picture'], ...pictureOf(origin)),
    ...section(labels['provenance.own'], ...(origin.own ? [element('p', {}, labels['provenance.own-text'])] : [])),
  ];
}

function paragraphsOf(origin: SlideOrigin): HTMLElement[] {
  return origin.paragraphs.map((paragraph) => {
    const { place, summary } = paragraphs[paragraph];
    return element('p', {}, element('strong', {}, `${place}: `), summary);
  });
}

/** Figures with their origin; nothing where there are none. */
function pairs(shown: readonly FigureOrigin[]): HTMLElement[] {
  if (shown.length === 0) return [];
  const rows = shown.map((figure) => element('div', {}, element('dt', {}, figure.text), element('dd', {}, originOf(figure, labels))));
  return [element('dl', {}, ...rows)];
}

function claimEntry({ claim, paragraph, verdict, record, pages }: ClaimOrigin): HTMLElement {
  const links = pages.flatMap((page) => [' ', pageLink(page), ',']).slice(0, -1);
  return element('p', {}, element('strong', {}, `${claim} (${paragraph}): ${verdict}. `), record, ...links);
}

function chartEntry(name: string, origin: ChartOrigin | undefined): HTMLElement[] {
  if (!origin) return [];
  const { caption, files, pages } = origin;
  const about = element('p', {}, element('strong', {}, `${caption}. `), drawnFrom(list(files)));
  return [about, chartDownloads(name), ...pageList(pages)];
}

function pageList(pages: readonly CitedPage[]): HTMLElement[] {
  if (pages.length === 0) return [];
  const items = pages.map((page) => element('li', {}, pageLink(page)));
  return [element('p', {}, fillLabel(labels['provenance.pages'], { count: pages.length })), element('ul', {}, ...items)];
}

function pictureOf({ files }: SlideOrigin): HTMLElement[] {
  return files.length > 0 ? [element('p', {}, drawnFrom(files.join(', ')))] : [];
}

const drawnFrom = (files: string): string => fillLabel(labels['provenance.drawn-from'], { files });

/** A page opens beside the talk, which goes on. */
function pageLink({ label, address }: CitedPage): HTMLElement | string {
  return address ? element('a', { href: address, target: '_blank', rel: 'noopener' }, label) : label;
}
