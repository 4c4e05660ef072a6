import { charts } from '../charts/charts.ts';
import { mapNames } from '../data/maps.ts';
import { Problems } from '../data/problems.ts';
import { timelineNames } from '../timeline/timeline-options.ts';
import { getAttribute, withAttribute } from './markup.ts';
import { readSlides, type SlideFile } from './read-slides.ts';

/**
 * What is still listed although no slide shows it, as after a slide has been removed: charts, maps and timelines. It does no harm, so that it is a
 * note and no problem.
 *
 * @returns a line each: the file that lists it, what was expected, what was there
 */
export function unshownFigures(files: readonly SlideFile[]): readonly string[] {
  const { slides } = readSlides(files, new Problems());
  const unshown = (attribute: string, names: readonly string[], file: string) => {
    const shown = slides.flatMap(({ element }) => withAttribute(element, attribute).map((figure) => getAttribute(figure, attribute)));
    return names.filter((name) => !shown.includes(name)).map((name) => `${file}: expected a slide with ${attribute}="${name}", got none`);
  };
  return [
    ...unshown('data-chart', [...charts.keys()], 'src/charts/charts.ts'),
    ...unshown('data-map', mapNames, 'src/data/maps.ts'),
    ...unshown('data-timeline', timelineNames, 'src/timeline/timeline-options.ts'),
  ];
}
