/** Waits until the next frame is about to be drawn. */
export function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
