import { fragmentSteps } from '../page/fragments.ts';

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
