/** The structure types of ISO 32000-1, 14.8.4. Chromium uses types of PDF 2.0 too, which PDF/UA-1 wants mapped to one of these. */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What those that Chromium uses are mapped to. */
export const roleMap = { Strong: 'Span', Em: 'Span' } as const;
