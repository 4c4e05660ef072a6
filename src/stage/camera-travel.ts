/** How many times larger or smaller the scale may become: beyond it a map is painted too large for a slow machine, and the camera cuts. */
const farthestZoom = 2;

/**
 * Has the camera of a slide's map travel from where the map of the slide before it was: `data-camera="travels"` on the slide and, on its
 * map, `--camera-start`, the transform that src/styles/components/map.css begins with. Nothing where either slide has no map,
 * or where the scales are far apart.
 */
export function startCamera(before: HTMLElement, slide: HTMLElement): void {
  const [from, to] = [landOf(before), landOf(slide)];
  if (!from || !to) return;
  const between = matrixBetween(from, to);
  const zoom = Math.hypot(between.a, between.b);
  if (zoom > farthestZoom || zoom < 1 / farthestZoom) return;
  const { a, b, c, d, e, f } = between;
  const start = `translate(calc(${e} * var(--u)), calc(${f} * var(--u))) matrix(${[a, b, c, d].join()}, 0, 0)`;
  to.ownerSVGElement?.style.setProperty('--camera-start', start);
  slide.dataset.camera = 'travels';
}

function landOf(slide: HTMLElement): SVGGElement | null {
  return slide.querySelector<SVGGElement>('.map-wide > .map-land-group');
}

/** What has to be done to a map, about its middle, to show what another one does; slide pixels. */
function matrixBetween(from: SVGGElement, to: SVGGElement): DOMMatrix {
  const { width, height } = (to.ownerSVGElement as SVGSVGElement).viewBox.baseVal;
  const [x, y] = [width / 2, height / 2];
  return new DOMMatrix().translate(-x, -y).multiply(cameraOf(from)).multiply(cameraOf(to).inverse()).translate(x, y);
}

/** From kilometres of the projected plane to slide pixels. */
function cameraOf(land: SVGGElement): DOMMatrix {
  const own = land.transform.baseVal.consolidate()?.matrix;
  return DOMMatrix.fromMatrix(own).scale(1 / Number(land.dataset.unit));
}
