/** Whether this page was loaded anew. */
export const isReload = (): boolean => navigationType() === 'reload';

/** Whether this page was loaded anew or come back to, and not followed to by a link or an address. */
export const isReturn = (): boolean => isReload() || navigationType() === 'back_forward';

function navigationType(): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type;
}
