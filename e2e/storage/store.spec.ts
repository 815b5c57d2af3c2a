/** The store alone in a real browser with a profile on disk: killed, and emptied under its feet. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { Damage } from '../../src/domain/ports';
import { KILLS, writeKillReport } from '../testing/kill-report';
import type { RealBrowser } from '../testing/real-browser';
import { test, type RealBrowsers } from '../testing/real-browser-test';
import { serveStorePage, type StorePageServer } from '../testing/store-page';

const CYCLE_MS = 15_000;

let server: StorePageServer;

test.beforeAll(async () => {
  server = await serveStorePage();
});

test.afterAll(() => {
  server.close();
});

test(`What is acknowledged survives kill -9, ${KILLS} times`, async ({ startBrowser }) => {
  test.setTimeout(KILLS * CYCLE_MS);
  const acknowledged = new Set<number>();
  let lost = 0;
  let torn = 0;
  let broughtBack = 0;
  let last = 0;
  let stored = new Set<number>();
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const browser = await startBrowser();
    const page = await openPage(browser, (number) => {
      for (let done = last + 1; done <= number; done += 1) acknowledged.add(done);
      last = Math.max(last, number);
    });
    if ((await loadOrBringBack(page)) !== null) broughtBack += 1;
    const { annotations, steps, total } = await page.evaluate(() => window.storePage.contents());
    stored = new Set(annotations);
    lost += [...acknowledged].filter((number) => !stored.has(number)).length;
    const isWhole = annotations.length === steps.length && total === Math.max(0, ...annotations);
    const isGapless = annotations.length === total;
    if (!isWhole || !isGapless || !steps.every((number) => stored.has(number))) torn += 1;
    if (kill === KILLS) {
      await browser.quit();
      break;
    }
    last = total;
    await page.evaluate((from) => window.storePage.label(from), total + 1);
    await pause(20 + Math.random() * 600);
    await browser.kill(kill % 2 === 0 ? 'all' : 'main');
  }
  writeKillReport({
    what: 'The store alone',
    kills: KILLS,
    acknowledged: acknowledged.size,
    lost,
    torn,
    broughtBack,
  });
  expect({ lost, torn }).toEqual({ lost: 0, torn: 0 });
  expect(acknowledged.size).toBeGreaterThan(KILLS);
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
  const page = await openPage(browser);
  expect(await page.evaluate(() => window.storePage.load())).toBeNull();
  return page;
}

async function openPage(
  browser: RealBrowser,
  acknowledge: (number: number) => void = () => {},
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.exposeFunction('acknowledge', acknowledge);
  await page.goto(server.address);
  return page;
}

/** What the browser had lost of the database, and the second copy has given back; null for nothing. */
async function loadOrBringBack(page: Page): Promise<Damage | null> {
  const problem = await page.evaluate(() => window.storePage.load());
  if (problem === null) return null;
  expect(problem).toBe('damaged');
  const damage = await page.evaluate(() => window.storePage.damage());
  expect(await page.evaluate(() => window.storePage.bringBack())).toBeNull();
  return damage;
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
