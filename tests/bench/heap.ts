import type { CDPSession } from 'playwright-core';

/** Megabytes of script memory in use in the process of a page, after what nobody needs is thrown away. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  if (used === undefined) throw new Error('expected the metric JSHeapUsedSize, got none');
  return used / 1e6;
}
