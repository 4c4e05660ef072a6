/** Shows the table of a chart in place of its canvas, or the canvas again. */
export function toggleNumbers(): void {
  document.documentElement.toggleAttribute('data-numbers');
}
