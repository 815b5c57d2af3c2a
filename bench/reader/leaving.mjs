// What stays in memory of articles that were opened and left again.
import { openBrowser } from '../compare.mjs';
import { heapOf } from '../measure/heap.mjs';
import { bringIn } from './open-app.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../measure/heap.mjs').Held} Held */

/** Of the size given: enough for what stays to show beside the noise. */
const SIZE = 'A';
/** Opened first, so that code, caches and what is kept of the last articles are there already. */
const WARM_UP = 10;
const OPENED = 50;

/**
 * @param {import('./open-app.mjs').Addresses} addresses
 * @param {string} executablePath
 * @returns {Promise<{ opened: number, before: Held, after: Held }>}
 */
export async function measureLeaving(addresses, executablePath) {
  const { browser, page } = await openBrowser(executablePath);
  try {
    await bringIn(page, addresses, SIZE, WARM_UP + OPENED);
    for (let nth = 0; nth < WARM_UP; nth += 1) await openAndLeave(page, nth);
    const before = await heapOf(page);
    for (let nth = WARM_UP; nth < WARM_UP + OPENED; nth += 1) await openAndLeave(page, nth);
    return { opened: OPENED, before, after: await heapOf(page) };
  } finally {
    await browser.close();
  }
}

/**
 * @param {Page} page
 * @param {number} nth
 */
async function openAndLeave(page, nth) {
  const title = nth === 0 ? `Sample ${SIZE}` : `Sample ${SIZE} ${nth}`;
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.locator('[data-annotation]').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('link', { name: title, exact: true }).waitFor();
}
