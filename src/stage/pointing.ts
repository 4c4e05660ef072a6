import type { Point } from '../sync/messages.ts';

/** Where the mouse is in the window; its middle before it has moved. Shares of the window's width and height. */
let mouse: Point = { x: 0.5, y: 0.5 };

/**
 * Follows the mouse over the stage: while L is held, the pointer is where the mouse is.
 *
 * @param point shows the pointer; takes it away without a place
 * @returns what the key L does, again and again while it is held
 */
export function startPointing(point: (at: Point | undefined) => void): () => void {
  let held = false;
  addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      mouse = { x: clientX / innerWidth, y: clientY / innerHeight };
      if (held) point(mouse);
    },
    { passive: true },
  );
  const release = () => {
    if (held) point(undefined);
    held = false;
  };
  addEventListener('keyup', ({ key }) => key.toLowerCase() === 'l' && release());
  addEventListener('blur', release);
  return () => {
    held = true;
    point(mouse);
  };
}

/** Where the mouse is. */
export const mousePlace = (): Point => mouse;
