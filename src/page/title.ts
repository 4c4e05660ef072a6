const base = document.title;

/** Has the title of the document follow the slide that is shown. The title slide has the deck's own. */
export function showInTitle(heading: string): void {
  document.title = base.startsWith(heading) ? base : `${heading} | ${base}`;
}
