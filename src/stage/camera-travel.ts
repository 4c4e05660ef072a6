/**
 * Has the camera of a slide's map travel from where the map of the slide before it was: `data-camera="travels"` on the slide and, on its
 * map, `--camera-start`, the transform that src/styles/components/map.css begins with. Nothing where either slide has no map.
 */
export function startCamera(before: HTMLElement, slide: HTMLElement): void {
  const [from, to] = [landOf(before), landOf(slide)];
  if (!from || !to) return;
  to.ownerSVGElement?.style.setProperty('--camera-start', transformBetween(from, to));
  slide.dataset.camera = 'travels';
}

function landOf(slide: HTMLElement): SVGGElement | null {
  return slide.querySelector<SVGGElement>('.map-wide > .map-land-group:not(.map-land-beyond)');
}

/** The CSS transform, about the middle of the slide, by which one map shows what another one does. */
function transformBetween(from: SVGGElement, to: SVGGElement): string {
  const { width, height } = (to.ownerSVGElement as SVGSVGElement).viewBox.baseVal;
  const [x, y] = [width / 2, height / 2];
  const between = new DOMMatrix().translate(-x, -y).multiply(cameraOf(from)).multiply(cameraOf(to).inverse()).translate(x, y);
  const { a, b, c, d, e, f } = between;
  return `translate(calc(${e} * var(--u)), calc(${f} * var(--u))) matrix(${[a, b, c, d].join()}, 0, 0)`;
}

/** From kilometres of the projected plane to slide pixels. */
function cameraOf(land: SVGGElement): DOMMatrix {
  const own = land.transform.baseVal.consolidate()?.matrix;
  return DOMMatrix.fromMatrix(own).scale(1 / Number(land.dataset.unit));
}
