import type { Point } from '../sync/messages.ts';
import { stageBox } from './stage-box.ts';

/** Where the mouse is on the stage; its middle before it has moved. Shares of the stage's width and height. */
let mouse: Point = { x: 0.5, y: 0.5 };

/**
 * Follows the mouse over the stage: while L is held, or until the next press where it is not, the pointer is where the mouse is.
 *
 * @param point shows the pointer; takes it away without a place
 * @param signal ends it
 * @returns what the key L does, again and again while it is held
 */
export function startPointing(point: (at: Point | undefined) => void, signal: AbortSignal): () => void {
  let held = false;
  addEventListener(
    'pointermove',
    ({ clientX, clientY, target }) => {
      // a dialog lies over the place that is meant
      if (target instanceof Element && target.closest('dialog')) return;
      const { top, width, height } = stageBox();
      mouse = { x: clientX / width, y: Math.min(Math.max((clientY - top) / height, 0), 1) };
      if (held) point(mouse);
    },
    { passive: true, signal },
  );
  const release = () => {
    if (held) point(undefined);
    held = false;
  };
  addEventListener('keyup', ({ key }) => key.toLowerCase() === 'l' && release(), { signal });
  // where the list of the keys has asked for it, no key is held
  addEventListener('keydown', ({ key }) => key.toLowerCase() !== 'l' && release(), { signal });
  for (const event of ['pointerdown', 'blur']) addEventListener(event, release, { signal });
  return () => {
    held = true;
    point(mouse);
  };
}

/** Where the mouse is. */
export const mousePlace = (): Point => mouse;
