/** The store alone in a real browser with a profile on disk: emptied under its feet. Killed: torture/lanes. */
import { expect, type Page } from '@playwright/test';
import type { RealBrowser } from '../testing/real-browser';
import { test, type RealBrowsers } from '../testing/real-browser-test';
import { serveStorePage, type StorePageServer } from '../testing/store-page';

let server: StorePageServer;

test.beforeAll(async () => {
  server = await serveStorePage();
});

test.afterAll(() => {
  server.close();
});

test('What a page writes in its last turn is there again', async ({ startBrowser }) => {
  const browser = await startBrowser();
  const page = await openStore(browser);
  for (let number = 1; number <= 6; number += 1) {
    expect(await page.evaluate(() => window.storePage.load())).toBeNull();
    await page.evaluate(([last, to]) => window.storePage.labelAndLeave(last, to), [
      number,
      server.blank,
    ] as const);
    await page.waitForURL(server.blank);
    await page.goto(server.address);
  }
  expect(await page.evaluate(() => window.storePage.load())).toBeNull();
  const { annotations } = await page.evaluate(() => window.storePage.contents());
  expect(annotations.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  await browser.quit();
});

test('Site data cleared under a live page comes back', async ({ startBrowser }) => {
  const browser = await startBrowser();
  const page = await openStore(browser);
  for (let number = 1; number <= 40; number += 1) await label(page, number);
  const session = await browser.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(server.address).origin,
    storageTypes: 'all',
  });
  for (let number = 41; number <= 45; number += 1) await label(page, number);
  await expectSaved(page);
  await browser.quit();
  await expectStored(startBrowser, 45);
});

test('A database deleted from another page comes back by itself', async ({ startBrowser }) => {
  const browser = await startBrowser();
  const page = await openStore(browser);
  for (let number = 1; number <= 40; number += 1) await label(page, number);
  const other = await browser.context.newPage();
  await other.goto(server.blank);
  await other.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('postil');
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      }),
  );
  await expectSaved(page);
  await browser.quit();
  await expectStored(startBrowser, 40);
});

async function openStore(browser: RealBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(server.address);
  expect(await page.evaluate(() => window.storePage.load())).toBeNull();
  return page;
}

function label(page: Page, number: number): Promise<void> {
  return page.evaluate((next) => window.storePage.labelOnce(next), number);
}

async function expectSaved(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.storePage.status())).toBe('saved');
}

/** In a new browser on the same profile. */
async function expectStored(
  startBrowser: RealBrowsers['startBrowser'],
  count: number,
): Promise<void> {
  const browser = await startBrowser();
  const page = await openStore(browser);
  const { annotations, steps, total } = await page.evaluate(() => window.storePage.contents());
  await browser.quit();
  expect({ annotations: annotations.length, steps: steps.length, total }).toEqual({
    annotations: count,
    steps: count,
    total: count,
  });
}
