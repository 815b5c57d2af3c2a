/**
 * The computer's clock jumps by ten years, on or back, before every label.
 *
 * P29: no id is given twice, undo takes the labels back in the order in which they were set, also after a
 * reload and in another tab with another clock, and after a restart everything is as it was.
 */
import {
  countThere,
  expectSaved,
  labelSentence,
  openDesk,
  openSample,
  type Desk,
} from '../rig/desk';
import { LEVEL_DB } from '../rig/engine';
import { lane } from '../rig/lane';
import { readFile, takeAway } from '../rig/take-away';

const LABELS = 4;
const TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1000;

lane(
  'clocks',
  { trials: { share: 1, standard: 3, long: 25 }, engines: [LEVEL_DB], patience: 60 },
  async ({ profile, server, trials, endBrowsers }) => {
    let [twice, outOfOrder, changed] = [0, 0, 0];
    for (let nth = 0; nth < trials; nth += 1) {
      const { start } = profile();
      const browser = await start();
      const desk = await openSample(browser.context, server.address);
      const set: string[] = [];
      let known = await idsOf(desk);
      for (let label = 0; label < LABELS; label += 1) {
        await jump(desk);
        await desk.reader.caret.focus();
        await labelSentence(desk, label);
        await expectSaved(desk);
        const now = await idsOf(desk);
        const added = now.filter((id) => !known.includes(id));
        if (added.length !== 1 || new Set(now).size !== now.length) twice += 1;
        set.push(...added);
        known = now;
      }
      await desk.page.reload();
      await countThere(desk);
      for (const id of set.toReversed()) {
        await jump(desk);
        await desk.reader.goToStart();
        await desk.reader.press('Control+z');
        await expectSaved(desk);
        const now = await idsOf(desk);
        if (now.includes(id) || now.length !== known.length - 1) outOfOrder += 1;
        known = now;
      }
      for (let label = 0; label < LABELS; label += 1) await desk.reader.press('Control+Shift+z');
      await expectSaved(desk);
      const before = (await takeAway(desk.page)).text;
      await browser.quit();
      const again = await start();
      const there = await openDesk(again.context, server.address);
      await jump(there);
      await countThere(there);
      if ((await takeAway(there.page)).text !== before) changed += 1;
      await endBrowsers();
    }
    const labels = trials * LABELS;
    return [
      {
        promise: 'P29',
        trials: labels,
        kept: twice + outOfOrder + changed === 0,
        figure:
          `${twice} ids given twice, ${outOfOrder} out of order of ${labels} labels with the clock ten ` +
          `years on or back before each; ${changed} of ${trials} changed by a restart`,
      },
    ];
  },
);

async function idsOf({ page }: Desk): Promise<readonly string[]> {
  return ((await readFile((await takeAway(page)).text)) ?? []).map(({ id }) => id);
}

async function jump({ page }: Desk): Promise<void> {
  const way = Math.random() < 0.5 ? 1 : -1;
  await page.clock.setSystemTime(Date.now() + way * TEN_YEARS_MS);
}
