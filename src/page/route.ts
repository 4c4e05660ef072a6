/** Marks on the route how far the talk has come: stations passed, and the one that is here. */
export function showOnRoute(root: ParentNode, id: string): void {
  let reached = false;
  for (const station of root.querySelectorAll<HTMLElement>('.route li')) {
    const here = station.dataset.slide === id;
    station.classList.toggle('passed', !reached);
    station.classList.toggle('here', here);
    reached ||= here;
  }
  let current: HTMLElement | undefined;
  for (const stop of root.querySelectorAll<HTMLElement>('.route .stop.passed a')) current = stop;
  for (const stop of root.querySelectorAll<HTMLElement>('.route .stop a')) {
    if (stop === current) stop.setAttribute('aria-current', 'step');
    else stop.removeAttribute('aria-current');
  }
}
