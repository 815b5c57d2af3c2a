/**
 * kill -9 in the middle of taking in a file with 5,000 annotations, at random moments.
 *
 * P19: after the restart the article is there whole or not at all, and taking the same file in once
 * more brings it whole, and a third time changes nothing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { bigReading } from '../rig/big-reading';
import { countThere, openDesk } from '../rig/desk';
import { importReading } from '../rig/import-reading';
import { lane } from '../rig/lane';

const ANNOTATIONS = 5000;

lane('imports', { trials: { share: 1, standard: 8, long: 50 }, patience: 60 }, async (rig) => {
  const file = bigReading('Lamps', ANNOTATIONS);
  const longest = await timeImport();
  let [whole, none, inPart, wrongAgain] = [0, 0, 0, 0];
  for (let nth = 0; nth < rig.trials; nth += 1) {
    const { start } = rig.profile();
    const browser = await start();
    const desk = await openDesk(browser.context, rig.server.address);
    const importing = importReading(desk, file).catch(() => {});
    await pause(Math.random() * longest);
    await browser.kill(nth % 2 === 0 ? 'all' : 'main');
    await importing;

    const again = await start();
    const there = await openDesk(again.context, rig.server.address);
    const found = await countThere(there);
    if (found === ANNOTATIONS) whole += 1;
    else if (found === 0) none += 1;
    else inPart += 1;
    for (const _ of ['once more', 'a third time']) {
      await there.page.goto(`${rig.server.address}#/`);
      await importReading(there, file);
      if ((await countThere(there)) !== ANNOTATIONS) wrongAgain += 1;
    }
    await again.quit();
    await rig.endBrowsers();
  }
  return [
    {
      promise: 'P19',
      trials: rig.trials,
      kept: inPart + wrongAgain === 0,
      figure:
        `${inPart} in part of ${rig.trials} kills (${whole} whole, ${none} not at all), ` +
        `${wrongAgain} of ${rig.trials * 2} repeats changed anything`,
    },
  ];

  /** In milliseconds, undisturbed. */
  async function timeImport(): Promise<number> {
    const browser = await rig.profile().start();
    const desk = await openDesk(browser.context, rig.server.address);
    const begun = performance.now();
    await importReading(desk, file);
    await rig.endBrowsers();
    return performance.now() - begun;
  }
});
