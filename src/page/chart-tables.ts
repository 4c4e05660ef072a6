/** Shows the table of a chart in place of its picture, or the picture again. */
export function toggleNumbers(): void {
  document.documentElement.toggleAttribute('data-numbers');
}
