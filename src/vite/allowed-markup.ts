/**
 * What a slide may be made of: words, figures and images. What is not listed stops the build: scripts and inline styles, which the page's
 * policy refuses, what loads from elsewhere, and misspelt attributes, which would silently do nothing.
 */

/** Attributes of every element. */
const everywhere = [
  ...['class', 'lang', 'role'],
  ...['aria-hidden', 'aria-label', 'aria-labelledby', 'aria-describedby'],
  // what the build fills in
  ...[
    'data-fact',
    'data-cite',
    'data-verdict',
    'data-claims',
    'data-claims-by-verdict',
    'data-sources',
    'data-derived',
    'data-length',
    'data-record-events',
    'data-mark',
    'data-subjects',
  ],
  // what the style sheets read
  ...['data-country', 'data-reached', 'data-fragment-index'],
];

/** Elements, each with its own attributes. */
const elements: Readonly<Record<string, readonly string[]>> = {
  section: ['id', 'data-section', 'data-title', 'data-source', 'data-timing', 'data-surface'],
  aside: [],
  figure: ['data-map', 'data-chart', 'data-timeline'],
  figcaption: [],
  img: ['src', 'alt', 'width', 'height'],

  ...plain('h1', 'h2', 'h3', 'p', 'div', 'footer', 'blockquote', 'br', 'hr', 'wbr'),
  ...plain('ul', 'li', 'dl', 'dt', 'dd'),
  ol: ['start', 'reversed'],

  ...plain('table', 'caption', 'thead', 'tbody', 'tfoot', 'tr'),
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],

  a: ['href', 'hreflang'],
  time: ['datetime'],
  ...plain('data', 'span', 'strong', 'em', 'b', 'i', 'small', 'sub', 'sup', 'mark', 'q', 'cite', 'abbr', 'kbd'),

  // a drawing in the slide itself; names in lower case, as they are compared
  svg: ['viewbox', 'width', 'height', 'preserveaspectratio', 'focusable'],
  g: ['transform'],
  path: ['d', 'pathlength', 'transform'],
  circle: ['cx', 'cy', 'r'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  line: ['x1', 'y1', 'x2', 'y2'],
  text: ['x', 'y', 'dx', 'dy', 'text-anchor', 'transform'],
  tspan: ['x', 'y', 'dx', 'dy'],
};

/** What an attribute may say, where the build or the style sheets know only some words: any other would do nothing, or hide remarks. */
const values: Readonly<Record<string, readonly string[]>> = {
  'data-surface': ['dark'],
  'data-country': ['pakistan', 'russia'],
  'data-reached': ['observer', 'member'],
  'data-fragment-index': Array.from({ length: 10 }, (_, i) => String(i)),
  ...Object.fromEntries(['data-claims-by-verdict', 'data-derived', 'data-record-events', 'data-subjects'].map((name) => [name, ['']])),
};

function plain(...names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

/** The attributes that an element may carry, in lower case; none for an element that a slide may not have. */
export function allowedAttributes(element: string): readonly string[] | undefined {
  return Object.hasOwn(elements, element) ? [...everywhere, ...(elements[element] ?? [])] : undefined;
}

/** The words that an attribute may hold; none for one that may hold any. */
export function allowedValues(attribute: string): readonly string[] | undefined {
  return Object.hasOwn(values, attribute) ? values[attribute] : undefined;
}
