/** A rectangle, slide pixels from the left and the top of the chart. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The sides of a mark, in the order in which they are tried. */
const allSides = ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'] as const;
export type Side = (typeof allSides)[number];

/** A mark and the words that belong to it, slide pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** the mark's half width */
  readonly radius: number;
  /** the sizes that the words can have, written in different ways; best first */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** from where to where the words may stand, if not in the whole area */
  readonly within?: readonly [number, number];
  /** the sides to try, best first; all when left out */
  readonly sides?: readonly Side[];
  /** whether the words must be written, on the first side if no side is free */
  readonly required?: boolean;
}

/** Where words stand, and which of their sizes they have. */
interface Place {
  readonly box: Box;
  readonly size: number;
}

/** What became of the labels. */
interface Placement {
  /** `undefined` for words left out as there was no room */
  readonly places: readonly (Place | undefined)[];
  /** how many places were tried: at most eight for each size of a spot */
  readonly tried: number;
}

/** More words than this on one chart would not be read: the rest keep their tooltip and their row in the table. */
const mostConsidered = 40;
/** between a mark and its words */
const gap = 6;
/** between words side by side */
const between = 10;

/**
 * Places words beside marks, one spot after the other in the order given: each takes the first side on which its words lie inside the area and
 * meet no mark and no words placed before, a side on which they cut no line of the scale before all others. Nothing is taken back, so the work grows
 * with the number of spots and not with their combinations.
 *
 * @param obstacles boxes that words keep clear of besides the marks
 * @param lines heights of the lines of the scale
 */
export function placeLabels(spots: readonly Spot[], area: Box, obstacles: readonly Box[] = [], lines: readonly number[] = []): Placement {
  // words as near to another mark as to their own would be read as the other's
  const marks = spots.map(({ x, y, radius }): Box => {
    const reach = radius + gap;
    return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
  });
  const taken = [...obstacles];
  let tried = 0;
  const places = spots.map((spot, i): Place | undefined => {
    if (i >= mostConsidered && !spot.required) return undefined;
    const [left, right] = spot.within ?? [area.left, area.left + area.width];
    const room = { ...area, left, width: right - left };
    const choices = spot.sizes.flatMap((_, size) => (spot.sides ?? allSides).map((side) => ({ size, box: boxAt(spot, size, side, room) })));
    const cuts = ({ box }: Place) => lines.some((y) => box.top < y && y < box.top + box.height);
    const whole = choices.filter((one) => !cuts(one));
    const free = [...whole, ...choices.filter(cuts)].find(({ box }) => {
      tried++;
      return isInside(box, room) && !taken.some((other) => meet(box, other)) && !marks.some((mark, j) => j !== i && meet(box, mark));
    });
    const place = free ?? (spot.required ? choices[0] : undefined);
    if (place) taken.push({ ...place.box, left: place.box.left - between, width: place.box.width + 2 * between });
    return place;
  });
  return { places, tried };
}

/** Words over or under a mark are moved aside as far as they would leave the room. */
function boxAt({ x, y, radius, sizes }: Spot, size: number, side: Side, room: Box): Box {
  const { width = 0, height = 0 } = sizes[size] ?? {};
  const away = radius + gap;
  const over = Math.max(room.left, Math.min(x - width / 2, room.left + room.width - width));
  const left = {
    right: x + away,
    left: x - away - width,
    above: over,
    below: over,
    'above-right': x - radius,
    'above-left': x + radius - width,
    'below-right': x - radius,
    'below-left': x + radius - width,
  }[side];
  const top = side === 'right' || side === 'left' ? y - height / 2 : side.startsWith('below') ? y + away : y - away - height;
  return { left, top, width, height };
}

/** Lines beside a mark at `x`, or over or under it but to one side, begin or end where the mark is. */
export function alignAt(x: number, { left, width }: Box): 'left' | 'center' | 'right' {
  const part = (x - left) / width;
  if (part < 0.25) return 'left';
  return part > 0.75 ? 'right' : 'center';
}

function isInside(box: Box, area: Box): boolean {
  return (
    box.left >= area.left &&
    box.top >= area.top &&
    box.left + box.width <= area.left + area.width &&
    box.top + box.height <= area.top + area.height
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
