/**
 * Makes a page of every step of a slide, as the stage shows them one after the other. The first keeps the id, so that links lead to where
 * the slide begins.
 */
export function addFragmentPages(slide: HTMLElement): void {
  const last = fragmentSteps(slide).length;
  if (last === 0) return;
  const label = slide.dataset.label;
  const copies = Array.from({ length: last }, () => slide.cloneNode(true) as HTMLElement);
  slide.after(...copies);
  for (const [step, page] of [slide, ...copies].entries()) {
    if (step > 0) {
      page.id += `-step-${step + 1}`;
      page.dataset.step = String(step + 1);
    }
    page.dataset.label = `${label}.${step + 1}`;
    for (const fragment of fragmentSteps(page).slice(step).flat()) fragment.classList.remove('visible');
  }
}

/** The fragments of a slide by step, in reveal's order: those with the same `data-fragment-index` together, then those without one by one. */
function fragmentSteps(slide: HTMLElement): HTMLElement[][] {
  const numbered = new Map<number, HTMLElement[]>();
  const others: HTMLElement[][] = [];
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number.parseInt(fragment.dataset.fragmentIndex ?? '', 10);
    if (Number.isNaN(index)) others.push([fragment]);
    else numbered.set(index, [...(numbered.get(index) ?? []), fragment]);
  }
  return [...[...numbered].sort(([a], [b]) => a - b).map(([, fragments]) => fragments), ...others];
}
