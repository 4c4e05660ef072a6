import { kilometres } from '../data/format.ts';
import type { LabelKind } from '../data/map-labels.ts';
import type { Pixels } from './camera.ts';
import { fontSizes, lineHeight as lineSpacing, nearestOn } from './label-box.ts';
import type { MapLayout, PlacedLabel } from './map-layout.ts';
import { liesInCountry, liesOnLand } from './world.ts';

const dotRadius = 7;
const ringRadius = 12;
const discRadius = 17;
/** Of the mark of a label, slide pixels; words without one have the end of their leader. */
const radii: Partial<Record<LabelKind, number>> = { city: dotRadius, stop: ringRadius, numbered: discRadius };

/** A label with its dot, ring, bar or leader. */
export function drawLabel(label: PlacedLabel, layout: MapLayout): string {
  const { kind, point } = label;
  if (kind === 'scale') return scaleBar(label, layout);
  if (kind === 'numbered') return numbered(label, layout);
  const area = areaBelow(label, layout);
  const mark = kind === 'city' ? circle('map-dot', point, dotRadius) : kind === 'stop' ? circle('map-ring', point, ringRadius) : '';
  return `${leader(label)}${mark}${text(label, `map-label map-label-${kind} map-on-${area}${toneOf(label)}`)}`;
}

const toneOf = ({ row }: PlacedLabel) => (row.tone ? ` map-tone-${row.tone}` : '');

function text({ text: [x, y], lines, row, kind }: PlacedLabel, className: string): string {
  const [first = '', ...others] = lines.map(escaped);
  const step = Math.round(fontSizes[kind] * lineSpacing);
  const spans = others.map((line) => `<tspan x="${x}" dy="${step}">${line}</tspan>`);
  const anchor = row.anchor === 'start' ? '' : ` text-anchor="${row.anchor}"`;
  return `<text class="${className}" x="${x}" y="${y}"${anchor}>${first}${spans.join('')}</text>`;
}

/** A disc with the number that the words begin with, and the words beside it. */
function numbered(label: PlacedLabel, layout: MapLayout): string {
  const [first = '', ...others] = label.lines;
  const [number = '', ...words] = first.split(' ');
  const [x, y] = label.point.map(Math.round);
  const disc = `${circle(`map-disc${toneOf(label)}`, label.point, discRadius)}<text class="map-number" x="${x}" y="${(y ?? 0) + 8}" text-anchor="middle">${number}</text>`;
  return (
    leader(label) +
    disc +
    text({ ...label, lines: [words.join(' '), ...others] }, `map-label map-label-numbered map-on-${areaBelow(label, layout)}`)
  );
}

/** A thin line from the mark of a label to its words, where the table asks for one. */
function leader({ point, box, kind, row }: PlacedLabel): string {
  if (!row.leader) return '';
  const [x, nearY] = nearestOn(box, point, 6);
  const isBeside = Math.abs(x - point[0]) > Math.abs(nearY - point[1]);
  const y = isBeside ? (box.top + box.bottom) / 2 : nearY;
  const start = radii[kind] ?? 0;
  const away = Math.hypot(x - point[0], y - point[1]) || 1;
  const from = point.map((value, axis) => value + (((axis === 0 ? x : y) - value) * start) / away);
  const end = start === 0 ? circle('map-leader-end', point, 4) : '';
  return `<path class="map-leader" d="M${from.map(Math.round).join()}L${Math.round(x)},${Math.round(y)}"/>${end}`;
}

/** A bar as long as some kilometres of the map, its length below it. */
function scaleBar({ lines: [length = ''], text: [x, y] }: PlacedLabel, { camera }: MapLayout): string {
  const width = Math.round(Number(length) * camera.scale);
  const bar = `<path class="map-scale" d="M${x},${y - 8}v8h${width}v-8"/>`;
  return `${bar}<text class="map-label map-label-scale" x="${x}" y="${y + 28}">${kilometres(Number(length))}</text>`;
}

function circle(className: string, [x, y]: Pixels, radius: number): string {
  return `<circle class="${className}" cx="${Math.round(x)}" cy="${Math.round(y)}" r="${radius}"/>`;
}

/** What a label stands on, for a line in that colour around its letters: at a coast what its middle stands on; mixed where it stands on more than one. */
function areaBelow(label: PlacedLabel, { camera, areas }: MapLayout): string {
  const { box, lines } = label;
  const lineHeight = (box.bottom - box.top) / lines.length;
  const points = lines.flatMap((_, line) =>
    [box.left, (box.left + box.right) / 2, box.right].map((x): Pixels => [x, box.top + (line + 0.5) * lineHeight]),
  );
  const areaAt = (point: Pixels) => {
    const place = camera.placeAt(point);
    const area = areas.find(({ country }) => liesInCountry(place, country));
    return area ? area.role : liesOnLand(place) ? 'land' : 'sea';
  };
  const below = points.map(areaAt);
  if (below.every((area) => area === 'land' || area === 'sea')) return areaAt(middle(label));
  return new Set(below).size === 1 ? (below[0] ?? 'mixed') : 'mixed';
}

export function middle({ box }: PlacedLabel): Pixels {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
