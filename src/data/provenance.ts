import type { Paragraph } from './article.ts';

/** A page that the deck cites; without an address where none is known. */
export interface CitedPage {
  readonly label: string;
  readonly address: string;
}

/** Where a figure of a sentence comes from. */
export interface FigureOrigin {
  readonly text: string;
  /** the paragraphs that it rests on; none for what the deck counts in the public record */
  readonly paragraphs: readonly Paragraph[];
  /** "reported", "derived: … ÷ …", "counted: …" */
  readonly basis: string;
  /** `trade.csv` */
  readonly file: string;
}

/** A claim of the article, and what the public record says. */
export interface ClaimOrigin {
  readonly claim: string;
  readonly paragraph: Paragraph;
  /** in words */
  readonly verdict: string;
  readonly record: string;
  readonly pages: readonly CitedPage[];
}

/** What a chart is drawn from. */
export interface ChartOrigin {
  readonly caption: string;
  readonly files: readonly string[];
  /** the pages behind its marks */
  readonly pages: readonly CitedPage[];
}

/** What a slide rests on, by name. */
export interface SlideOrigin {
  readonly paragraphs: readonly Paragraph[];
  /** whether the deck adds something of its own */
  readonly own: boolean;
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly charts: readonly string[];
  /** the tables behind its maps and lines of time */
  readonly files: readonly string[];
}

/** Where everything on the slides comes from. The build makes it of tables and slides; no slide writes any of it. */
export interface Provenance {
  readonly paragraphs: Readonly<Record<Paragraph, { readonly place: string; readonly summary: string }>>;
  readonly figures: Readonly<Record<string, FigureOrigin>>;
  readonly claims: Readonly<Record<string, ClaimOrigin>>;
  readonly charts: Readonly<Record<string, ChartOrigin>>;
  readonly slides: Readonly<Record<string, SlideOrigin>>;
}
