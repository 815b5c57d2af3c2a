// What a page holds in memory once everything it no longer needs has been collected.

/** @typedef {{ heapMB: number, nodes: number }} Held */

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Held>}
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // Weak references and finalizers are let go one collection late.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heapMB: Number((usedSize / 2 ** 20).toFixed(2)), nodes };
}
