/**
 * A slow laptop: the processor throttled six times, an article with 5,000 annotations, and one label
 * after the other.
 *
 * P30: how long it takes until it is saved; by the store alone, from the write to its acknowledgement, and
 * as a person waits for it, from the key to the word Saved on the page.
 */
import type { Page } from '@playwright/test';
import { serveStorePage } from '../../testing/store-page';
import { bigReading } from '../rig/big-reading';
import { countThere, expectSaved, openDesk } from '../rig/desk';
import { percentile } from '../rig/figures';
import { importReading } from '../rig/import-reading';
import { lane } from '../rig/lane';
import type { RealBrowser } from '../../testing/real-browser';
import { createLedger, SAVED_AGAIN, SAVING } from '../rig/saved-ledger';

const ANNOTATIONS = 5000;
const TIMES_SLOWER = 6;
const STORED_WITHIN_MS = 50;

lane(
  'speed',
  { trials: { standard: 60, long: 300 }, patience: 5, timed: true },
  async ({ profile, server, trials }) => {
    const browser = await profile().start();
    const store = await timeStore(browser, trials);

    const ledger = createLedger();
    const desk = await openDesk(browser.context, server.address, ledger.see);
    await importReading(desk, bigReading('Lamps', ANNOTATIONS));
    await countThere(desk);
    await throttle(desk.page);
    await desk.page.evaluate(() => {
      document.addEventListener(
        'keydown',
        () => (document.documentElement.dataset['pressed'] = String(Date.now())),
        { capture: true },
      );
    });
    const waited: number[] = [];
    await desk.reader.caret.focus();
    for (let nth = 0; nth < trials; nth += 1) {
      await desk.reader.press('ArrowRight', 's');
      await desk.reader.press(String((nth % 4) + 1));
      const pressed = Number(await desk.page.locator('html').getAttribute('data-pressed'));
      await expectSaved(desk);
      waited.push(ledger.firstAfter(ledger.firstAfter(pressed, SAVING), SAVED_AGAIN) - pressed);
    }
    const isKept = percentile(store, 0.95) <= STORED_WITHIN_MS;
    return [
      {
        promise: 'P30',
        trials,
        kept: isKept,
        figure:
          `stored within ${ms(store, 0.5)}, 95 of 100 within ${ms(store, 0.95)}; ` +
          `from the key to the word Saved ${ms(waited, 0.5)}, 95 of 100 within ${ms(waited, 0.95)}`,
      },
    ];
  },
);

/** How long each write took until it was acknowledged, in a store that holds as much, in milliseconds. */
async function timeStore(browser: RealBrowser, trials: number): Promise<readonly number[]> {
  const server = await serveStorePage();
  const page = await browser.context.newPage();
  await page.goto(server.address);
  await page.evaluate(() => window.storePage.load());
  await page.evaluate(async (many) => {
    for (let number = 1; number < many; number += 1) void window.storePage.labelOnce(number);
    await window.storePage.labelOnce(many);
  }, ANNOTATIONS);
  await throttle(page);
  const times = await page.evaluate(
    async ([from, many]) => {
      const measured: number[] = [];
      for (let number = from; number < from + many; number += 1) {
        const begun = performance.now();
        await window.storePage.labelOnce(number);
        measured.push(performance.now() - begun);
      }
      return measured;
    },
    [ANNOTATIONS + 1, trials] as const,
  );
  await page.close();
  server.close();
  return times;
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
}

function ms(times: readonly number[], share: number): string {
  return `${Math.round(percentile(times, share))} ms`;
}
