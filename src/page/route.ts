/** Marks on the route how far the talk has come: stations passed, and the one that is here. */
export function showOnRoute(root: ParentNode, id: string): void {
  // it stands behind all slides, so looking for it is looking at each element on them
  const route = root.querySelector('.route');
  if (!route) return;
  let reached = false;
  for (const station of route.querySelectorAll<HTMLElement>('li')) {
    const here = station.dataset.station === id;
    station.classList.toggle('route-passed', !reached);
    station.classList.toggle('route-here', here);
    reached ||= here;
  }
  let current: HTMLElement | undefined;
  for (const stop of route.querySelectorAll<HTMLElement>('.route-stop.route-passed a')) current = stop;
  for (const stop of route.querySelectorAll<HTMLElement>('.route-stop a')) {
    if (stop === current) stop.setAttribute('aria-current', 'step');
    else stop.removeAttribute('aria-current');
  }
}
