/** Memory is given back: of articles that were opened and left, only the last few stay. */
import type { Page } from '@playwright/test';
import { heapOf } from '../../bench/measure/heap.mjs';
import { createSampleFile } from '../../bench/pages/sample-file';
import { expect, test } from '../testing/app-test';

const ARTICLES = 8;
/** The first, and those that may stay. */
const WARM_UP = 4;
/** One of these articles takes more than this; what is measured wavers by less. */
const TOLERATED_MB = 1;

test('Articles that were opened and left are let go of', async ({ page }) => {
  const size = { words: 15_000, annotations: 500 };
  const json = await createSampleFile('long', size, ARTICLES);
  await page.goto('/#/');
  await page.getByLabel('Open files').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(json),
  });
  await expect(page.getByRole('link', { name: /^Sample long/ })).toHaveCount(ARTICLES);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.reload();
  for (let nth = 0; nth < WARM_UP; nth += 1) await openAndLeave(page, nth);
  const before = await heapOf(page);
  for (let nth = WARM_UP; nth < ARTICLES; nth += 1) await openAndLeave(page, nth);
  const after = await heapOf(page);
  expect(after.heapMB - before.heapMB).toBeLessThan(TOLERATED_MB);
  expect(after.nodes - before.nodes).toBeLessThan(200);
});

async function openAndLeave(page: Page, nth: number): Promise<void> {
  const title = nth === 0 ? 'Sample long' : `Sample long ${nth}`;
  const link = page.getByRole('link', { name: title, exact: true });
  await link.click();
  await page.locator('[data-annotation]').first().waitFor();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await link.waitFor();
}
