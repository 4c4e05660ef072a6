/** The markers of a chart's steps, which the build writes into its figure: empty fragments that are shown one press after the other. */
const markers = '.fragment.chart-step';

/** How many presses a chart shows: its markers that are visible. `undefined` for a chart without steps, which is drawn whole. */
export function chartStep(figure: HTMLElement): number | undefined {
  return figure.dataset.steps ? figure.querySelectorAll(`${markers}.visible`).length : undefined;
}

/** Shows all steps of the charts on a page that has none to press for. */
export function showAllChartSteps(root: ParentNode): void {
  for (const marker of root.querySelectorAll(markers)) marker.classList.add('visible');
}

/**
 * Calls back whenever another number of a figure's markers is visible: reveal.js, previews and paper all set the class `visible`.
 *
 * @returns a function that stops it
 */
export function onChartStep(figure: HTMLElement, changed: () => void): () => void {
  let step = chartStep(figure);
  const observer = new MutationObserver(() => {
    const now = chartStep(figure);
    if (now === step) return;
    step = now;
    changed();
  });
  for (const marker of figure.querySelectorAll(markers)) observer.observe(marker, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}
