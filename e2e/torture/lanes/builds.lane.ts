/**
 * Two builds on one origin: this one, and one whose database and records are a version newer.
 *
 * In turn: a tab of this build stays open while the newer one upgrades; a page of this build comes back by the
 * back button, out of the browser's memory; this build is put back after the newer one has written. In each
 * the reader goes on labelling.
 *
 * P10: not one row of the newer database is changed by any of them, and the work can be taken away.
 */
import { existsSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { NEWER, NEWER_SCHEMA } from '../../../scripts/torture/builds.mjs';
import { ReaderPage } from '../../pages/reader';
import { DIST } from '../rig/app-server';
import { countThere, labelSentence, openDesk, openSample, type Desk } from '../rig/desk';
import { count } from '../rig/figures';
import { lane, type Rig } from '../rig/lane';
import { goBack } from '../rig/tabs';
import { differences, peek } from '../rig/peek';
import { takeAwayAll } from '../rig/take-away';

const LABELS = 20;

lane(
  'builds',
  {
    trials: { standard: 3, long: 150 },
    patience: 120,
    obstacle: () => (existsSync(NEWER) ? null : 'the newer build was not made'),
  },
  async (rig) => {
    let [changed, attempts, restored, files] = [0, 0, 0, 0];
    for (let nth = 0; nth < rig.trials; nth += 1) {
      const { context } = await rig.profile().start();
      rig.server.serve(DIST);
      const outdated = await openSample(context, rig.server.address);
      const all = await countThere(outdated);
      const left = await openDesk(context, rig.server.address);
      await countThere(left);
      await left.page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['restored'] = String(persisted);
        });
      });
      await left.page.goto(rig.server.blank);

      rig.server.serve(NEWER);
      const newer = await openBuild(context, rig);
      await labelSentence(newer, 0);
      await newer.page.close();
      const before = await peek(context, rig.server.blank);
      if (before.schema !== NEWER_SCHEMA)
        throw new Error('The newer build has not upgraded the database');

      await labelOn(outdated);
      if ((await takeAwayAll(outdated.page)) >= all) files += 1;

      rig.server.serve(DIST);
      await goBack(left.page, 1);
      await left.reader.text.waitFor();
      if ((await left.page.locator('html').getAttribute('data-restored')) === 'true') restored += 1;
      await labelOn(left);

      const rolledBack = await openBuild(context, rig);
      await labelOn(rolledBack);
      if ((await takeAwayAll(rolledBack.page)) >= all) files += 1;

      attempts += 3 * LABELS;
      changed += differences(before, await peek(context, rig.server.blank));
      await rig.endBrowsers();
    }
    return [
      {
        promise: 'P10',
        trials: attempts,
        kept: changed === 0,
        figure:
          `${changed} rows of the newer database changed by ${count(attempts)} labels in outdated tabs, ` +
          `pages from the back button (${restored} of ${rig.trials} restored from memory) and after a rollback`,
      },
      {
        promise: 'P21',
        trials: 2 * rig.trials,
        kept: files === 2 * rig.trials,
        figure: `${files} of ${2 * rig.trials} files taken from outdated tabs and rolled back builds are whole`,
      },
    ];
  },
);

/** The build that is served now, without the one that the service worker has kept. */
async function openBuild(context: BrowserContext, { server }: Rig): Promise<Desk> {
  const page = await context.newPage();
  await page.goto(server.blank);
  await page.evaluate(async () => {
    const kept = await navigator.serviceWorker.getRegistrations();
    await Promise.all(kept.map((registration) => registration.unregister()));
  });
  await page.goto(server.address);
  const desk: Desk = { page, reader: new ReaderPage(page), told: 'nothing' };
  await countThere(desk);
  await desk.reader.caret.focus();
  return desk;
}

/** As a reader who has not noticed anything. */
async function labelOn(desk: Desk): Promise<void> {
  await desk.page.bringToFront();
  await desk.reader.caret.focus();
  for (let nth = 0; nth < LABELS; nth += 1) await labelSentence(desk, nth);
}
