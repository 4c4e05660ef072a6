/** What a printed document is made of, read from the page that was printed. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly parts: readonly Part[];
  /** the numbers of the charts, by chart */
  readonly numbers: readonly Numbers[];
  /** what a link says, by the address it leads to */
  readonly links: Readonly<Record<string, string>>;
}

/** A section of the article, or the numbers behind the charts. */
export interface Part {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** What a heading begins: a slide, a step of one, a table, a list. In a script notes may go on for more pages. */
interface Page {
  readonly id: string;
  readonly title: string;
  /** the number that the page bears: 11, 11.2 for a step, A3 for a table; none where the pages of the document are counted */
  readonly label?: string;
  /** whether an earlier page bears the same heading */
  readonly later: boolean;
}

export interface Numbers {
  readonly chart: string;
  /** the first row names the columns */
  readonly rows: readonly (readonly string[])[];
}

declare global {
  interface Window {
    /** set once every page is final: the exporter reads it */
    documentInfo?: DocumentInfo;
  }
}

/** Reads what the bookmarks, labels and attachments of the document need. */
export function readDocumentInfo(): DocumentInfo {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const numbers = new Map<string, string[][]>();
  for (const table of all('[data-numbers] table')) {
    const chart = table.closest<HTMLElement>('[data-numbers]')?.dataset.numbers ?? '';
    const rows = all('tr', table).map((row) => all('th, td', row).map(text));
    // a table that goes on names its columns anew
    numbers.set(chart, [...(numbers.get(chart) ?? []), ...(numbers.has(chart) ? rows.slice(1) : rows)]);
  }
  const links = all<HTMLAnchorElement>('.slides a[href]').map((link): [string, string] => {
    const address = link.getAttribute('href') ?? '';
    return address.startsWith('#') ? [address.slice(1), headingOf(document.querySelector(address)) || text(link)] : [link.href, text(link)];
  });
  return {
    title: document.title,
    author: meta('author'),
    subject: meta('description'),
    keywords: meta('keywords'),
    language: document.documentElement.lang,
    parts: partsOf(),
    numbers: [...numbers].map(([chart, rows]) => ({ chart, rows })),
    links: Object.fromEntries(links),
  };
}

/** The parts of the document with what is in them, as far as they have anything. */
export function partsOf(): Part[] {
  const parts = all('.slides > section[data-title]').map((part) => ({
    title: part.dataset.title ?? '',
    pages: all('section[id], article[id]', part).map((page) => ({
      id: page.id,
      title: headingOf(page),
      ...(page.dataset.label !== undefined && { label: page.dataset.label }),
      later: page.dataset.step !== undefined,
    })),
  }));
  return parts.filter(({ pages }) => pages.length > 0);
}

const all = <E extends HTMLElement>(selector: string, root: ParentNode = document) => [...root.querySelectorAll<E>(selector)];

const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const headingOf = (element: Element | null) => text(element?.querySelector('h1, h2') ?? null);
