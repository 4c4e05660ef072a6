import type { Point } from '../sync/messages.ts';

/** A press this short, in milliseconds, that moves this little, in pixels, is a click. */
const click = { longest: 250, farthest: 6 } as const;

/** What is done on the preview of the current slide, told as places of the stage's window: shares of its width and height. */
interface Pointing {
  /** the pointer is here; nowhere any more without a place */
  point(at: Point | undefined): void;
  zoom(at: Point): void;
}

/**
 * Listens on a preview: the mouse held there, or over it with L held, points; a click zooms.
 *
 * @returns what the keys L and Z do
 */
export function startPointing(preview: HTMLElement, { point, zoom }: Pointing): { readonly hold: () => void; readonly zoom: () => void } {
  let at: Point | undefined;
  let down: { readonly time: number; readonly x: number; readonly y: number } | undefined;
  let held = false;
  let pointing = false;
  const tell = () => {
    const wanted = at && (held || down) ? at : undefined;
    if (wanted || pointing) point(wanted);
    pointing = wanted !== undefined;
  };
  preview.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    preview.setPointerCapture(event.pointerId);
    down = { time: event.timeStamp, x: event.clientX, y: event.clientY };
    at = placeOn(preview, event);
  });
  preview.addEventListener('pointermove', (event) => {
    at = placeOn(preview, event);
    // a click is not to show the pointer for a moment
    if (held || (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) > click.farthest)) tell();
  });
  preview.addEventListener('pointerleave', () => {
    at = undefined;
    tell();
  });
  preview.addEventListener('pointerup', ({ timeStamp }) => {
    const short = down && timeStamp - down.time <= click.longest && !pointing;
    down = undefined;
    if (short && at) zoom(at);
    else tell();
  });
  const release = () => {
    held = false;
    down = undefined;
    tell();
  };
  addEventListener('keyup', ({ key }) => key.toLowerCase() === 'l' && release());
  // where the list of the keys has asked for it, no key is held
  addEventListener('keydown', ({ key }) => key.toLowerCase() !== 'l' && held && release());
  addEventListener('blur', release);
  return {
    hold: () => {
      held = true;
      tell();
    },
    zoom: () => zoom(at ?? { x: 0.5, y: 0.5 }),
  };
}

function placeOn(preview: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = preview.getBoundingClientRect();
  const share = (offset: number, side: number) => Math.min(1, Math.max(0, offset / side));
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}
