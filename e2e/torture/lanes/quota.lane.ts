/**
 * The browser allows the app 700 KB, from before its first write; the reader wants to keep 3 MB, and
 * labels on. Then the browser allows more.
 *
 * P7: what is refused is never called saved. P4: nothing earlier is lost. P21: the work can be taken away.
 */
import { expect } from '@playwright/test';
import { bigText } from '../rig/big-reading';
import { countAnnotations, countThere, expectSaved, labelSentence, openDesk } from '../rig/desk';
import { LEVEL_DB, OFF_THE_RECORD, SQLITE } from '../rig/engine';
import { lane } from '../rig/lane';
import { setQuota } from '../rig/origin-storage';
import { openRecovered } from '../rig/recovery';
import { createLedger } from '../rig/saved-ledger';
import { takeAwayAll } from '../rig/take-away';

const QUOTA = 700 * 1024;
const TOO_BIG = 3 * 1024 * 1024;

lane(
  'quota',
  {
    trials: { standard: 2, long: 30 },
    engines: [LEVEL_DB, SQLITE, OFF_THE_RECORD],
    patience: 45,
  },
  async ({ profile, server, trials, engine, endBrowsers }) => {
    let [lost, samples, falsely, whole] = [0, 0, 0, 0];
    for (let nth = 0; nth < trials; nth += 1) {
      const { start } = profile();
      const browser = await start();
      const isOffTheRecord = engine === OFF_THE_RECORD;
      const context = isOffTheRecord ? await browser.browser.newContext() : browser.context;
      const blank = await context.newPage();
      await blank.goto(server.blank);
      await setQuota(blank, QUOTA);

      const ledger = createLedger();
      const desk = await openDesk(context, server.address, ledger.see);
      await desk.page.getByRole('button', { name: 'Try the sample' }).click();
      await countAnnotations(desk);
      await expectSaved(desk);
      await desk.page.getByLabel('Open files').setInputFiles(bigText('Too big to keep', TOO_BIG));
      await desk.page.getByRole('button', { name: 'Add to library' }).click();
      await expect(desk.reader.status).toContainText('Not saved');
      await desk.page.goBack();
      await desk.reader.caret.focus();
      const said = ledger.samples();
      for (let label = 0; label < 5; label += 1) await labelSentence(desk, label);
      // All of it waits behind what was refused.
      falsely += ledger.samples() - said;
      const inMemory = await countAnnotations(desk);
      if ((await takeAwayAll(desk.page)) === inMemory) whole += 1;
      samples += ledger.samples();

      if (isOffTheRecord) {
        const acknowledged = ledger.acknowledged();
        // A second tab wants to keep its own place in the article, and could not.
        await setQuota(blank, null);
        const other = await openDesk(context, server.address);
        lost += Math.max(0, acknowledged - (await countThere(other)));
      } else {
        await browser.kill('all');
        const again = await start();
        const { annotations } = await openRecovered(again.context, server.address);
        lost += Math.max(0, ledger.acknowledged() - annotations);
      }
      await endBrowsers();
    }
    return [
      {
        promise: 'P4',
        trials,
        kept: lost === 0,
        figure: `${lost} lost in ${trials} runs with too small a quota`,
      },
      {
        promise: 'P7',
        trials: samples,
        kept: falsely + lost === 0,
        figure: `${falsely} wrong of ${samples} with too small a quota`,
      },
      {
        promise: 'P21',
        trials,
        kept: whole === trials,
        figure: `${whole} of ${trials} files taken while nothing can be saved are whole`,
      },
    ];
  },
);
