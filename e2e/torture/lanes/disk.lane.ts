/**
 * The disk runs full while an article is being read, on a profile of its own small disk.
 *
 * Steps: label, fill the disk, take in 3 MB, label on, take the work away as a file, free the disk, restart.
 * Every other trial the browser is killed while the disk is still full.
 *
 * P4: nothing earlier is lost, the status says "Not saved" at once, and saving resumes without a reload.
 * P7: nothing stood under Saved that was not. P21: the file can be taken meanwhile, and it is whole.
 */
import { expect, type Page } from '@playwright/test';
import { bigText } from '../rig/big-reading';
import { countAnnotations, expectSaved, labelSentence, openSample } from '../rig/desk';
import { SQLITE } from '../rig/engine';
import { count, type Figure } from '../rig/figures';
import { lane, type Rig } from '../rig/lane';
import { openRecovered } from '../rig/recovery';
import { createLedger, PROBLEM, SAVING } from '../rig/saved-ledger';
import { mountSmallDisk, obstacleToSmallDisks, type SmallDisk } from '../rig/small-disk';
import { takeAwayAll } from '../rig/take-away';
import { SAVED } from '../rig/watch-desk';

const LEFT_FREE = 400 * 1024;
const TOO_BIG = 3 * 1024 * 1024;
const SAID_WITHIN_MS = 1000;
/** Tries after a failure are up to 30 seconds apart. */
const RESUMED_WITHIN_MS = 60_000;

interface Trial {
  readonly acknowledged: number;
  readonly samples: number;
  readonly lost: number;
  /** From the first write that could not be kept. */
  readonly saidAfterMs: number;
  /** From when there was room again; null where the browser was killed before. */
  readonly resumedAfterMs: number | null;
  readonly fileIsWhole: boolean;
}

lane(
  'disk',
  {
    trials: { share: 1, standard: 4, long: 50 },
    shareOn: SQLITE,
    patience: 60,
    timed: true,
    obstacle: obstacleToSmallDisks,
  },
  async (rig) => {
    const trials: Trial[] = [];
    for (let nth = 0; nth < rig.trials; nth += 1) {
      const disk = mountSmallDisk();
      try {
        trials.push(await fillUp(rig, disk, nth % 2 === 1));
      } finally {
        await rig.endBrowsers();
        disk.unmount();
      }
    }
    return figuresOf(trials, rig.isTimed);
  },
);

async function fillUp(rig: Rig, disk: SmallDisk, killed: boolean): Promise<Trial> {
  const { start } = rig.profile(disk.folder);
  const cache = `--disk-cache-dir=${rig.spareFolder()}`;
  const ledger = createLedger();
  const browser = await start(cache);
  const desk = await openSample(browser.context, rig.server.address, ledger.see);
  await desk.reader.caret.focus();
  for (let nth = 0; nth < 5; nth += 1) await labelSentence(desk, nth);
  await expectSaved(desk);

  disk.fill(LEFT_FREE);
  await desk.page.getByLabel('Open files').setInputFiles(bigText('Too big to keep', TOO_BIG));
  // Chromium may have let go of some of its own files meanwhile.
  disk.fill(LEFT_FREE);
  const begun = Date.now();
  await desk.page.getByRole('button', { name: 'Add to library' }).click();
  await expect(desk.reader.status).toContainText('Not saved');
  const saidAfterMs = ledger.firstAfter(begun, PROBLEM) - ledger.firstAfter(begun, SAVING);
  await desk.page.goBack();
  await desk.reader.caret.focus();
  for (let nth = 0; nth < 5; nth += 1) await labelSentence(desk, nth);
  const inMemory = await countAnnotations(desk);
  const fileIsWhole = (await takeAwayAll(desk.page)) === inMemory;

  if (killed) await browser.kill('all');
  disk.free();
  const resumedAfterMs = killed ? null : await waitUntilSaved(desk.page);
  if (!killed) await browser.quit();
  const again = await start(cache);
  const { annotations } = await openRecovered(again.context, rig.server.address);
  const lost = Math.max(0, ledger.acknowledged() - annotations);
  await again.quit();
  return {
    acknowledged: ledger.acknowledged(),
    samples: ledger.samples(),
    lost,
    saidAfterMs,
    resumedAfterMs,
    fileIsWhole,
  };
}

/** In milliseconds; Infinity when it does not come to be. */
async function waitUntilSaved(page: Page): Promise<number> {
  const begun = performance.now();
  const saved = expect(page.getByRole('status')).toHaveText(SAVED, { timeout: RESUMED_WITHIN_MS });
  return saved.then(
    () => performance.now() - begun,
    () => Infinity,
  );
}

function figuresOf(trials: readonly Trial[], isTimed: boolean): readonly Figure[] {
  const sum = (of: (trial: Trial) => number): number =>
    trials.reduce((total, trial) => total + of(trial), 0);
  const lost = sum((trial) => trial.lost);
  const slowest = Math.max(...trials.map((trial) => trial.saidAfterMs));
  const resumed = trials.flatMap(({ resumedAfterMs }) => resumedAfterMs ?? []);
  const whole = trials.filter((trial) => trial.fileIsWhole).length;
  return [
    {
      promise: 'P4',
      trials: trials.length,
      kept:
        lost === 0 && (!isTimed || (slowest <= SAID_WITHIN_MS && resumed.every(Number.isFinite))),
      figure:
        `${lost} lost of ${count(sum((trial) => trial.acknowledged))} acknowledged, ` +
        `"Not saved" after ${seconds(slowest)} at most, ` +
        `saving resumed without a reload in ${resumed.filter(Number.isFinite).length} of ${resumed.length}` +
        ` within ${seconds(Math.max(0, ...resumed.filter(Number.isFinite)))}`,
    },
    {
      promise: 'P7',
      trials: sum((trial) => trial.samples),
      kept: lost === 0,
      figure: `${lost} wrong of ${count(sum((trial) => trial.samples))} on a full disk`,
    },
    {
      promise: 'P21',
      trials: trials.length,
      kept: whole === trials.length,
      figure: `${whole} of ${trials.length} files taken from a full disk are whole`,
    },
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
