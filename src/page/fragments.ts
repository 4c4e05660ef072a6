/**
 * The fragments of a slide by the press that shows them, in the order of reveal.js: those with the same `data-fragment-index` together, by
 * index, then those without one by one.
 */
export function fragmentSteps(slide: Element): HTMLElement[][] {
  const indexed = new Map<number, HTMLElement[]>();
  const single: HTMLElement[][] = [];
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number.parseInt(fragment.dataset.fragmentIndex ?? '', 10);
    if (Number.isNaN(index)) single.push([fragment]);
    else indexed.set(index, [...(indexed.get(index) ?? []), fragment]);
  }
  return [...[...indexed].sort(([a], [b]) => a - b).map(([, fragments]) => fragments), ...single];
}
