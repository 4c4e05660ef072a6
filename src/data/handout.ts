/** What the handout says beside the slides and their notes. The build makes it of the tables. */
export interface Handout {
  readonly summary: readonly { readonly heading: string; readonly text: string; readonly source: string }[];
  /** every page that the deck cites, by its label */
  readonly sources: readonly { readonly label: string; readonly title: string; readonly address: string }[];
}
