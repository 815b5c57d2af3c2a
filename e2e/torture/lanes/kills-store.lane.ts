/**
 * kill -9 at random moments while the store alone writes as fast as it can: a page that is nothing but the
 * store (src/storage/testing/store-page.ts), so that thousands of acknowledgements come together.
 *
 * P1: every batch that was acknowledged is there, whole. P7: each acknowledgement is the word Saved.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { serveStorePage } from '../../testing/store-page';
import { count } from '../rig/figures';
import { lane } from '../rig/lane';

const MOST_LABELLING_MS = 900;

lane(
  'kills-store',
  { trials: { share: 6, standard: 60, long: 300 }, patience: 15 },
  async ({ profile, trials }) => {
    const server = await serveStorePage();
    const { start } = profile();
    const acknowledged = new Set<number>();
    let [lost, torn, broughtBack, last] = [0, 0, 0, 0];
    for (let kill = 0; kill <= trials; kill += 1) {
      const browser = await start();
      const page = await browser.context.newPage();
      await page.exposeFunction('acknowledge', (number: number) => {
        for (let done = last + 1; done <= number; done += 1) acknowledged.add(done);
        last = Math.max(last, number);
      });
      await page.goto(server.address);
      if (await loadOrBringBack(page)) broughtBack += 1;
      const { annotations, steps, total } = await page.evaluate(() => window.storePage.contents());
      const stored = new Set(annotations);
      lost += [...acknowledged].filter((number) => !stored.has(number)).length;
      const isGapless = annotations.length === total && total === Math.max(0, ...annotations);
      const isWhole =
        annotations.length === steps.length && steps.every((step) => stored.has(step));
      if (!isWhole || !isGapless) torn += 1;
      last = total;
      if (kill < trials) {
        await page.evaluate((from) => window.storePage.label(from), total + 1);
        await pause(20 + Math.random() * MOST_LABELLING_MS);
      }
      await browser.kill(kill % 2 === 0 ? 'all' : 'main');
    }
    server.close();
    const back =
      broughtBack === 0 ? '' : `, brought back from the second copy ${broughtBack} times`;
    return [
      {
        promise: 'P1',
        trials,
        kept: lost + torn === 0 && acknowledged.size >= trials,
        figure: `${lost} lost, ${torn} torn of ${count(acknowledged.size)} batches of the store, ${trials} kills${back}`,
      },
      {
        promise: 'P7',
        trials: acknowledged.size,
        kept: lost === 0,
        figure: `${lost} wrong of ${count(acknowledged.size)} acknowledgements of the store`,
      },
    ];
  },
);

/** True where the browser had lost something of the database, and the second copy has given it back. */
async function loadOrBringBack(page: Page): Promise<boolean> {
  const problem = await page.evaluate(() => window.storePage.load());
  if (problem === null) return false;
  const answer = await page.evaluate(() => window.storePage.bringBack());
  if (answer !== null) throw new Error(`It cannot be brought back: ${answer}`);
  return true;
}
