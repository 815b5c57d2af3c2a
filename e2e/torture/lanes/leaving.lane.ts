/**
 * A label is set, and right after it (0-20 ms) or 100 ms later the page is left: in nine ways, of which
 * the last three give the page no chance to do anything.
 *
 * P3: what is older than 100 ms is always there again; of what is younger, one label is missing at most.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { RealBrowser } from '../../testing/real-browser';
import {
  countThere,
  expectSaved,
  labelSentence,
  openDesk,
  openSample,
  type Desk,
} from '../rig/desk';
import { lane, type Rig } from '../rig/lane';
import type { Profile } from '../rig/profile';
import { crash, goBack } from '../rig/tabs';

interface Way {
  readonly name: string;
  readonly leave: (page: Page, browser: RealBrowser, rig: Rig) => Promise<unknown>;
  /** The browser is gone afterwards. */
  readonly endsBrowser?: true;
}

const OLD_MS = 100;
const YOUNG_MS = 20;

const WAYS: readonly Way[] = [
  { name: 'close the tab', leave: (page) => page.close() },
  { name: 'close the window', leave: (page) => page.close({ runBeforeUnload: true }) },
  { name: 'another page of the site', leave: (page, _, { server }) => page.goto(server.blank) },
  {
    name: 'another site',
    leave: (page, _, { server }) => page.goto(server.blank.replace('127.0.0.1', 'localhost')),
  },
  { name: 'reload', leave: (page) => page.reload() },
  { name: 'back', leave: (page) => goBack(page, 2) },
  { name: 'crash of the page', leave: crash },
  {
    name: 'SIGTERM',
    leave: (_, browser) => browser.terminate(),
    endsBrowser: true,
  },
  { name: 'quit the browser', leave: (_, browser) => browser.quit(), endsBrowser: true },
];

lane('leaving', { trials: { share: 1, standard: 2, long: 50 }, patience: 60 }, async (rig) => {
  const profile = rig.profile();
  let browser = await profile.start();
  let expected = await prepare(browser, rig);
  const old = { tried: 0, kept: 0 };
  const young = { tried: 0, kept: 0, most: 0 };
  const lostBy = new Map<string, number>();
  for (let nth = 0; nth < rig.trials; nth += 1) {
    for (const [at, way] of WAYS.entries()) {
      // In npm test each way once: by turns with an old label and a young one.
      for (const isOld of rig.isTimed ? [true, false] : [at % 2 === 0]) {
        const desk = await openAfter(browser, rig, expected);
        await desk.reader.caret.focus();
        await labelSentence(desk, nth);
        if (isOld && !rig.isTimed) await expectSaved(desk);
        else await pause(isOld ? OLD_MS : Math.random() * YOUNG_MS);
        await way.leave(desk.page, browser, rig);
        if (way.endsBrowser) browser = await restart(profile, browser);
        else if (!desk.page.isClosed()) await desk.page.close();
        const there = await openDesk(browser.context, rig.server.address);
        const lost = Math.max(0, expected + 1 - (await countThere(there)));
        expected += 1 - lost;
        await there.page.close();
        const sum = isOld ? old : young;
        sum.tried += 1;
        if (lost === 0) sum.kept += 1;
        if (!isOld) young.most = Math.max(young.most, lost);
        const name = isOld ? `${way.name} (100 ms)` : way.name;
        if (lost > 0) lostBy.set(name, (lostBy.get(name) ?? 0) + 1);
      }
    }
  }
  await browser.quit();
  const by = [...lostBy].map(([name, times]) => `${name} ${times}`).join(', ');
  return [
    {
      promise: 'P3',
      trials: old.tried + young.tried,
      kept: old.kept === old.tried && young.most <= 1,
      figure:
        `${old.kept} of ${old.tried} labels ${OLD_MS} ms old are there, ` +
        `${young.kept} of ${young.tried} right after the key, in ${WAYS.length} ways` +
        (by === '' ? '' : `; one lost by: ${by}`),
    },
  ];
});

async function prepare(browser: RealBrowser, { server }: Rig): Promise<number> {
  const desk = await openSample(browser.context, server.address);
  const before = await countThere(desk);
  await desk.page.close();
  return before;
}

/** On an empty page first, so that there is a way back. */
async function openAfter(browser: RealBrowser, { server }: Rig, expected: number): Promise<Desk> {
  const desk = await openDesk(browser.context, server.address, undefined, [server.blank]);
  if ((await countThere(desk)) !== expected) throw new Error('The desk has changed by itself');
  return desk;
}

async function restart(profile: Profile, browser: RealBrowser): Promise<RealBrowser> {
  await browser.kill('all');
  return profile.start();
}
