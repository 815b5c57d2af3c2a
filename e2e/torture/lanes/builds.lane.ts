/**
 * Two builds on one origin: this one, and one that is newer, in its database and records or in its records only.
 *
 * In turn: a tab of this build stays open while the newer one upgrades; a page of this build comes back by the
 * back button, out of the browser's memory; this build is put back after the newer one has written; and it is
 * opened once more when the database is lost. In each the reader goes on labelling.
 *
 * P10: not one row of the newer database is changed by any of them, none is put back in the older shape, and the
 * work can be taken away.
 */
import { existsSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { present } from '../../../src/lib/assert';
import { NEWER, NEWER_SCHEMA } from '../../../scripts/torture/builds.mjs';
import { ReaderPage } from '../../pages/reader';
import { DIST } from '../rig/app-server';
import { countThere, labelSentence, openDesk, openSample, type Desk } from '../rig/desk';
import { count } from '../rig/figures';
import { lane, type Rig } from '../rig/lane';
import { goBack } from '../rig/tabs';
import { deleteDatabase, hasDatabase } from '../rig/origin-storage';
import { differences, peek } from '../rig/peek';
import { takeAwayAll } from '../rig/take-away';

const LABELS = 20;

lane(
  'builds',
  {
    trials: { standard: 4, long: 150 },
    patience: 120,
    obstacle: () => (NEWER.every(existsSync) ? null : 'the newer builds were not made'),
  },
  async (rig) => {
    let [changed, attempts, restored, files, putBack] = [0, 0, 0, 0, 0];
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

      rig.server.serve(present(NEWER[nth % NEWER.length], 'a newer build'));
      const newer = await openBuild(context, rig);
      await labelSentence(newer, 0);
      await newer.page.close();
      const before = await peek(context, rig.server.blank);
      if (before.schema !== NEWER_SCHEMA)
        throw new Error('The newer build has not upgraded the database');

      await labelOn(outdated);
      if ((await takeAwayAll(outdated.page)) >= all) files += 1;

      rig.server.serve(DIST);
      const rolledBack = await openBuild(context, rig);
      await labelOn(rolledBack);
      if ((await takeAwayAll(rolledBack.page)) >= all) files += 1;

      // Only now is what the browser has cached of the page of this build again.
      await goBack(left.page, 1);
      await left.reader.text.waitFor();
      if ((await buildOf(left)) !== (await buildOf(rolledBack)))
        throw new Error('Back in the page of another build');
      if ((await left.page.locator('html').getAttribute('data-restored')) === 'true') restored += 1;
      await labelOn(left);

      changed += differences(before, await peek(context, rig.server.blank));

      await Promise.all([outdated, left, rolledBack].map(({ page }) => page.close()));
      await deleteDatabase(context, rig.server.blank);
      const lost = await openBuild(context, rig);
      await labelOn(lost);
      if ((await takeAwayAll(lost.page)) >= all) files += 1;
      if (await hasDatabase(lost.page)) putBack += 1;

      attempts += 4 * LABELS;
      await rig.endBrowsers();
    }
    return [
      {
        promise: 'P10',
        trials: attempts,
        kept: changed === 0 && putBack === 0,
        figure:
          `${changed} rows of the newer database changed by ${count(attempts)} labels in outdated tabs, ` +
          `pages from the back button (${restored} of ${rig.trials} restored from memory) and after a rollback; ` +
          `${putBack} of ${rig.trials} lost databases put back by the older build`,
      },
      {
        promise: 'P21',
        trials: 3 * rig.trials,
        kept: files === 3 * rig.trials,
        figure: `${files} of ${3 * rig.trials} files taken from outdated tabs and rolled back builds are whole`,
      },
    ];
  },
);

/** The build that is served now. */
async function openBuild(context: BrowserContext, rig: Rig): Promise<Desk> {
  await forgetBuilds(context, rig);
  const page = await context.newPage();
  // A worker that is registered again while a tab still has the one before keeps that one's build.
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error('Not here'));
  });
  await page.goto(rig.server.address);
  const desk: Desk = { page, reader: new ReaderPage(page), told: 'nothing' };
  await countThere(desk);
  await desk.reader.caret.focus();
  return desk;
}

/** Its address has a hash of its content. */
function buildOf({ page }: Desk): Promise<string | null> {
  return page.locator('script[type=module]').first().getAttribute('src');
}

/** What the service worker has kept would be opened instead of the build that is served. */
async function forgetBuilds(context: BrowserContext, { server }: Rig): Promise<void> {
  const page = await context.newPage();
  await page.goto(server.blank);
  await page.evaluate(async () => {
    const kept = await navigator.serviceWorker.getRegistrations();
    await Promise.all(kept.map((registration) => registration.unregister()));
  });
  await page.close();
}

/** As a reader who has not noticed anything. */
async function labelOn(desk: Desk): Promise<void> {
  await desk.page.bringToFront();
  await desk.reader.caret.focus();
  for (let nth = 0; nth < LABELS; nth += 1) await labelSentence(desk, nth);
}
