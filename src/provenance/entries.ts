import '../styles/views/provenance.css';
import provenance from 'virtual:provenance';
import type { ChartOrigin, CitedPage, ClaimOrigin, FigureOrigin, SlideOrigin } from '../data/provenance.ts';
import { element } from '../page/element.ts';
import { chartDownloads } from './chart-downloads.ts';
import { originOf, ours } from './wording.ts';

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
    ...section('In the article, in our words', ...paragraphsOf(origin)),
    ...section('Figures', ...pairs(origin.figures.map((name) => figures[name]).filter((figure) => figure !== undefined))),
    ...section(
      'Claims, and what the record says',
      ...origin.claims
        .map((id) => claims[id])
        .filter((claim) => claim !== undefined)
        .map(claimEntry),
    ),
    ...section('Charts', ...origin.charts.flatMap((name) => chartEntry(name, charts[name]))),
    ...section('The picture', ...pictureOf(origin)),
    ...section('Ours', ...(origin.own ? [element('p', {}, ours)] : [])),
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
  const rows = shown.map((figure) => element('div', {}, element('dt', {}, figure.text), element('dd', {}, originOf(figure))));
  return [element('dl', {}, ...rows)];
}

function claimEntry({ claim, paragraph, verdict, record, pages }: ClaimOrigin): HTMLElement {
  const links = pages.flatMap((page) => [' ', pageLink(page), ',']).slice(0, -1);
  return element('p', {}, element('strong', {}, `${claim} (${paragraph}): ${verdict}. `), record, ...links);
}

function chartEntry(name: string, origin: ChartOrigin | undefined): HTMLElement[] {
  if (!origin) return [];
  const { caption, files, pages } = origin;
  const about = element('p', {}, element('strong', {}, `${caption}. `), `Drawn from ${files.join(' and ')}.`);
  return [about, chartDownloads(name), ...pageList(pages)];
}

function pageList(pages: readonly CitedPage[]): HTMLElement[] {
  if (pages.length === 0) return [];
  const items = pages.map((page) => element('li', {}, pageLink(page)));
  return [element('p', {}, `${pages.length} public pages behind its marks:`), element('ul', {}, ...items)];
}

function pictureOf({ files }: SlideOrigin): HTMLElement[] {
  return files.length > 0 ? [element('p', {}, `Drawn from ${files.join(', ')}.`)] : [];
}

/** A page opens beside the talk, which goes on. */
function pageLink({ label, address }: CitedPage): HTMLElement | string {
  return address ? element('a', { href: address, target: '_blank', rel: 'noopener' }, label) : label;
}
