/** The markers of a chart's steps, which the build writes into its figure: empty fragments that are shown one press after the other. */
const markers = '.fragment.chart-step';

/** How many presses a chart shows: its markers that are visible, in the overview all. `undefined` for a chart without steps, drawn whole. */
export function chartStep(figure: HTMLElement): number | undefined {
  if (!figure.dataset.steps) return undefined;
  return figure.querySelectorAll(figure.closest('.reveal.overview') ? markers : `${markers}.visible`).length;
}

/** Shows all steps of the charts on a page that has none to press for. */
export function showAllChartSteps(root: ParentNode): void {
  for (const marker of root.querySelectorAll(markers)) marker.classList.add('visible');
}

/**
 * Calls back whenever a figure is to show another number of steps: reveal.js, previews and paper set the class `visible` on its markers, and
 * the overview shows all.
 *
 * @param changed is told whether a step was taken; otherwise the overview has come or gone
 * @returns a function that stops it
 */
export function onChartStep(figure: HTMLElement, changed: (isStep: boolean) => void): () => void {
  let step = chartStep(figure);
  const observer = new MutationObserver((changes) => {
    const now = chartStep(figure);
    if (now === step) return;
    step = now;
    changed(changes.every(({ target }) => figure.contains(target)));
  });
  if (step === undefined) return () => {};
  const watched = [...figure.querySelectorAll(markers), ...[figure.closest('.reveal')].filter((deck) => deck !== null)];
  for (const element of watched) observer.observe(element, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}
