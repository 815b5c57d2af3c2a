/**
 * A reader labels sentence after sentence by keyboard, and the browser is killed at random moments.
 * Whatever stood in the margin while the status said Saved is there again after each restart.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { KILLS, writeKillReport } from '../testing/kill-report';
import type { RealBrowser } from '../testing/real-browser';
import { test } from '../testing/real-browser-test';
import { readTorn } from '../testing/torn';
import { watchAcknowledged } from '../testing/watch-acknowledged';

const CYCLE_MS = 20_000;
const LEAST_LABELLING_MS = 600;
const LABELLING_MS = 1800;

test(`Labels that were said to be saved survive kill -9, ${KILLS} times`, async ({
  baseURL,
  startBrowser,
}) => {
  test.setTimeout((KILLS + 1) * CYCLE_MS);
  const address = baseURL ?? '';
  let lost = 0;
  let torn = 0;
  let broughtBack = 0;

  const first = await startBrowser();
  const firstPage = await openPage(first, address);
  await firstPage.getByRole('button', { name: 'Try the sample' }).click();
  const before = await countAnnotations(firstPage);
  await first.quit();

  let acknowledged = before;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const browser = await startBrowser();
    const expected = acknowledged;
    const page = await openPage(browser, address, (count) => {
      acknowledged = Math.max(acknowledged, count);
    });
    if (await bringBack(page)) broughtBack += 1;
    lost += Math.max(0, expected - (await countAnnotations(page)));
    torn += await readTorn(page);
    if (kill === KILLS) {
      await browser.quit();
      break;
    }
    await labelUntil(page, LEAST_LABELLING_MS + Math.random() * LABELLING_MS, () =>
      browser.kill(kill % 2 === 0 ? 'all' : 'main'),
    );
  }
  writeKillReport({
    what: 'The app, by keyboard',
    kills: KILLS,
    acknowledged: acknowledged - before,
    lost,
    torn,
    broughtBack,
  });
  expect({ lost, torn }).toEqual({ lost: 0, torn: 0 });
  expect(acknowledged - before).toBeGreaterThanOrEqual(KILLS);
});

async function openPage(
  browser: RealBrowser,
  address: string,
  acknowledge: (count: number) => void = () => {},
): Promise<Page> {
  const page = await browser.context.newPage();
  await watchAcknowledged(page, acknowledge);
  await page.goto(address);
  return page;
}

/** Presses the button where the browser has lost something; false where it has not. */
async function bringBack(page: Page): Promise<boolean> {
  const saved = page.getByRole('status').filter({ hasText: 'Saved on this computer' });
  const button = page.getByRole('button', { name: /^Bring .* back$/ });
  await expect(saved.or(button).first()).toBeVisible();
  const isDamaged = await button.isVisible();
  if (isDamaged) await button.click();
  await expect(saved).toBeVisible();
  return isDamaged;
}

/** As the margin says: the size of the list, of which it mounts only what is near. */
async function countAnnotations(page: Page): Promise<number> {
  await expect(page.getByRole('region', { name: 'Article text' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Saved on this computer');
  const card = page.getByRole('list', { name: 'Annotations' }).getByRole('listitem').first();
  return Number(await card.getAttribute('aria-setsize'));
}

/** Labels as fast as keys can be sent; after so long `end` is called in the middle of it. */
async function labelUntil(
  page: Page,
  milliseconds: number,
  end: () => Promise<void>,
): Promise<void> {
  await page.getByRole('region', { name: 'Article text' }).locator('[contenteditable]').focus();
  const ended = pause(milliseconds).then(end);
  for (let key = 0; page.context().browser()?.isConnected(); key += 1) {
    try {
      await page.keyboard.press('s');
      await page.keyboard.press(String((key % 4) + 1));
      await page.keyboard.press('ArrowRight');
    } catch {
      // The browser is gone, in the middle of a key.
      break;
    }
  }
  await ended;
}
