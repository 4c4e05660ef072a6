import type { LabelKind } from '../data/map-labels.ts';
import type { Step } from '../data/map-lines.ts';
import type { AreaRow } from '../data/maps.ts';
import { drawLabel } from './draw-label.ts';
import { drawLine } from './draw-line.ts';
import type { MapLayout } from './map-layout.ts';
import { outlineId, unitOf } from './outlines.ts';

/** Slide pixels of the lines between countries. */
const borderWidth = 1.2;
/** Slide pixels of the line around a country: where the table asks for one, and around some roles on every map. */
const edgeWidths: Partial<Record<AreaRow['role'] | 'outlined', number>> = { outlined: 3, subject: 2.5, invited: 2 };

/** A map as an `<svg>`, coloured by src/styles/components/map.css; its land is that of `pageOutlines`. */
export function drawMap(layout: MapLayout): string {
  const { screen, camera, summary } = layout;
  return (
    `<svg class="map map-${screen}" viewBox="0 0 ${camera.width} ${camera.height}" role="img" aria-label="${summary.replaceAll('"', '&quot;')}">` +
    `${land(layout)}<g class="map-content">${lines(layout, undefined)}${stepGroups(layout)}${labels(layout, undefined)}</g></svg>`
  );
}

/** Everything that the camera shows of the outlines. Strokes have the width of slide pixels at every scale. */
function land({ camera, detail, areas, outlined }: MapLayout): string {
  const unit = unitOf(detail);
  const pixel = (pixels: number) => (pixels / (camera.scale * unit)).toFixed(2);
  const use = (name: string, className: string, attributes = '') =>
    `<use class="map-${className}" href="#${outlineId(detail, name)}"${attributes}/>`;
  const width = (pixels: number) => ` stroke-width="${pixel(pixels)}"`;
  const edge = ({ country, role, outlined }: AreaRow) => {
    const name = outlined ? 'outlined' : role;
    const pixels = edgeWidths[name];
    return pixels ? use(country, `edge-${name}`, width(pixels)) : '';
  };
  const dotted = `${width(2)} stroke-dasharray="0 ${pixel(5)}"`;
  return (
    `<g class="map-land-group" data-unit="${unit}" transform="${camera.transform(unit)}"${width(borderWidth)}>` +
    use('graticule', 'graticule') +
    use('land', 'land') +
    outlined.map((country) => use(country, areas.find((area) => area.country === country)?.role ?? 'land')).join('') +
    use('borders', 'borders') +
    areas.map(edge).join('') +
    // over the borders: no line through a disputed area is a country's
    use('disputed', 'disputed') +
    use('stipple', 'stipple', width(2.2)) +
    use('disputed', 'disputed-edge', dotted) +
    '</g>'
  );
}

/** The lines of a step, or those that always stand. Lines come before labels, so that no line crosses words or dots. */
function lines(layout: MapLayout, step: Step | undefined): string {
  return layout.lines
    .filter(({ row }) => row.step === step)
    .map(({ row, curve }) => drawLine(curve, row))
    .join('');
}

/** Kinds of labels that appear once the lines are drawn. */
const later: ReadonlySet<LabelKind> = new Set(['line', 'measure', 'numbered', 'stop']);

/** Those that appear later are a group: it fades in as a whole, where each would be a layer of its own. */
function labels(layout: MapLayout, step: Step | undefined): string {
  const own = layout.labels.filter(({ row }) => row.step === step);
  const draw = (isLater: boolean) =>
    own
      .filter(({ kind }) => later.has(kind) === isLater)
      .map((label) => drawLabel(label, layout))
      .join('');
  const appearing = draw(true);
  return draw(false) + (appearing && `<g class="map-later">${appearing}</g>`);
}

/** On the stage, what the step brings, then what it takes away: in this order the style sheet can tell the second by the first. */
function stepGroups(layout: MapLayout): string {
  const content = (step: Step) => lines(layout, step) + labels(layout, step);
  const [before, after] = [content('before'), content('after')];
  // a phone has no steps: it shows what is last
  if (layout.screen === 'narrow') return after;
  const fragment = after && `<g class="map-after fragment custom" data-fragment-index="0">${after}</g>`;
  return fragment + (before && `<g class="map-before">${before}</g>`);
}
