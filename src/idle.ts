/** Does something once the browser has nothing better to do, at the latest after half a second. */
export function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 500 });
  else setTimeout(action, 200);
}
