import { element } from '../page/element.ts';

/** A slide on the route, and whether a section begins with it. */
interface Station {
  readonly id: string | undefined;
  readonly isStop: boolean;
}

/**
 * Makes the route as a display of how far the talk has come. Bookmarks and links lead through a document, so it is no landmark on paper.
 *
 * @param route of the stage: a station for every slide
 * @returns what makes the route of a slide, given its id
 */
export function paperRoute(route: Element): (id: string) => HTMLElement {
  const stations = [...route.querySelectorAll<HTMLElement>('li')].map(
    ({ dataset, classList }): Station => ({ id: dataset.station, isStop: classList.contains('route-stop') }),
  );
  return (id) => element('div', { class: route.className, 'aria-hidden': 'true' }, routeAt(id, stations));
}

/**
 * One stretch of line from each mark to the next. With a stretch for each station, as on the stage, a document of ten times the slides would
 * draw a hundred times as many.
 */
function routeAt(id: string, stations: readonly Station[]): HTMLElement {
  const list = element('ol');
  let reached = false;
  let length = 0;
  for (const [i, { id: own, isStop }] of stations.entries()) {
    length++;
    const isHere = own === id;
    if (i > 0 && i < stations.length - 1 && !isStop && !isHere) continue;
    const stretch = element('li');
    stretch.classList.toggle('route-stop', isStop);
    stretch.classList.toggle('route-passed', !reached);
    stretch.classList.toggle('route-here', isHere);
    if (i > 0) stretch.style.flexGrow = String(length);
    list.append(stretch);
    reached ||= isHere;
    length = 0;
  }
  return list;
}
