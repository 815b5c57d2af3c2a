/**
 * The browser takes the storage away under a page that is open, with 5,000 annotations in it: site data
 * cleared, the database alone cleared, the database deleted by another tab.
 *
 * P5: everything comes back by itself, within a second. Looked up by another tab, and after a restart.
 */
import { expect } from '@playwright/test';
import { bigReading } from '../rig/big-reading';
import { countAnnotations, countThere, labelSentence, openDesk } from '../rig/desk';
import { LEVEL_DB, OFF_THE_RECORD, SQLITE } from '../rig/engine';
import { count } from '../rig/figures';
import { importReading } from '../rig/import-reading';
import { lane } from '../rig/lane';
import { clearSiteData, deleteDatabaseElsewhere } from '../rig/origin-storage';
import { createLedger, SAVED_AGAIN, SAVING, type Ledger } from '../rig/saved-ledger';

const ANNOTATIONS = 5000;
const WITHIN_MS = 1000;
const NOTICED_WITHIN_MS = 5000;

lane(
  'emptied',
  {
    trials: { share: 1, standard: 3, long: 17 },
    engines: [LEVEL_DB, SQLITE, OFF_THE_RECORD],
    shareOn: SQLITE,
    patience: 60,
    timed: true,
  },
  async ({ profile, server, trials, engine, isTimed }) => {
    const { start } = profile();
    const browser = await start();
    const context =
      engine === OFF_THE_RECORD ? await browser.browser.newContext() : browser.context;
    const ledger = createLedger();
    const desk = await openDesk(context, server.address, ledger.see);
    await importReading(desk, bigReading('Lamps', ANNOTATIONS));
    await countAnnotations(desk);

    const ways = [
      () => clearSiteData(desk.page, 'all'),
      () => clearSiteData(desk.page, 'indexeddb'),
      () => deleteDatabaseElsewhere(desk.page, server.blank),
    ];
    const times: number[] = [];
    let [restored, byItself] = [0, 0];
    for (let nth = 0; nth < trials * ways.length; nth += 1) {
      const begun = Date.now();
      await ways[nth % ways.length]?.();
      const isNoticed = await isSavedAgain(ledger, begun, NOTICED_WITHIN_MS);
      if (isNoticed) byItself += 1;
      const asked = isNoticed ? begun : Date.now();
      await desk.reader.caret.focus();
      if (!isNoticed) await labelSentence(desk, nth);
      await isSavedAgain(ledger, asked, 30_000);
      times.push(savedAgain(ledger, asked) - asked);
      const expected = await countAnnotations(desk);
      const other = await openDesk(context, server.address);
      if ((await countThere(other)) === expected) restored += 1;
      await other.page.close();
    }
    const expected = await countAnnotations(desk);
    let isThereAfterRestart = true;
    if (engine !== OFF_THE_RECORD) {
      await browser.quit();
      const again = await start();
      const there = await openDesk(again.context, server.address);
      isThereAfterRestart = (await countThere(there)) === expected;
    }
    const tried = trials * ways.length;
    const slowest = Math.max(...times);
    return [
      {
        promise: 'P5',
        trials: tried,
        kept: restored === tried && isThereAfterRestart && (!isTimed || slowest <= WITHIN_MS),
        figure:
          `${restored} of ${tried} restored (${count(ANNOTATIONS)} annotations), ` +
          `${byItself} before anything else was done; ${Math.round(slowest)} ms at most`,
      },
    ];
  },
);

/** When the status was Saved again after it had been Saving; Infinity for never. */
function savedAgain(ledger: Ledger, since: number): number {
  return ledger.firstAfter(ledger.firstAfter(since, SAVING), SAVED_AGAIN);
}

async function isSavedAgain(ledger: Ledger, since: number, within: number): Promise<boolean> {
  const looking = expect.poll(() => savedAgain(ledger, since), {
    timeout: within,
    intervals: [50],
  });
  return looking.toBeLessThan(Infinity).then(
    () => true,
    () => false,
  );
}
