/** Shows the table of a chart in place of its canvas, or the canvas again. A table that is shown can be scrolled by keyboard. */
export function toggleNumbers(): void {
  const shown = document.documentElement.toggleAttribute('data-numbers');
  for (const table of document.querySelectorAll<HTMLElement>('.slides .chart-table')) setScrollable(table, shown);
}

/** Has the Tab key reach a table that may be larger than its place; src/page/keyboard.ts leaves the arrow keys to it. */
function setScrollable(table: HTMLElement, scrollable: boolean): void {
  const attributes = { tabindex: '0', role: 'group', 'aria-label': table.querySelector('caption')?.textContent ?? '', 'data-scrolls': '' };
  for (const [name, value] of Object.entries(attributes))
    if (scrollable) table.setAttribute(name, value);
    else table.removeAttribute(name);
}
