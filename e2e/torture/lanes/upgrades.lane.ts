/**
 * A library of every release is opened by this build; in each trial the browser is killed in the middle of
 * its being brought up to date, and started again.
 *
 * P11: everything is there, to the last letter of every note, and there is nothing in between.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { basename } from 'node:path';
import { RELEASED } from '../../../scripts/torture/builds.mjs';
import { DIST } from '../rig/app-server';
import { countThere, expectSaved, labelSentence, openDesk, openSample } from '../rig/desk';
import { lane, type Rig } from '../rig/lane';
import type { Profile } from '../rig/profile';
import { readFile, takeAway } from '../rig/take-away';

const WITHIN_MS = 1500;
const LABELS = 10;

lane(
  'upgrades',
  {
    trials: { standard: 6, long: 50 },
    patience: 45,
    obstacle: () =>
      RELEASED.every(({ dist }) => existsSync(dist))
        ? null
        : 'the history of this clone does not reach the releases, or they could not be built',
  },
  async (rig) => {
    let [whole, kills] = [0, 0];
    for (const { dist } of RELEASED) {
      const original = rig.profile();
      const library = await keepByRelease(original, dist, rig);
      rig.server.serve(DIST);
      for (let nth = 0; nth < rig.trials; nth += 1) {
        const profile = rig.profile();
        rmSync(profile.folder, { recursive: true });
        const filter = (path: string): boolean => !basename(path).startsWith('Singleton');
        cpSync(original.folder, profile.folder, { recursive: true, filter });
        await killUpgrading(profile, rig);
        kills += 1;
        if ((await open(profile, rig)) === library) whole += 1;
        await profile.remove();
      }
    }
    return [
      {
        promise: 'P11',
        trials: kills,
        kept: whole === kills,
        figure: `${whole} of ${kills} libraries of ${RELEASED.length} release whole after a kill in the upgrade`,
      },
    ];
  },
);

/** Every annotation with its note, as that release wrote it. */
async function keepByRelease(profile: Profile, dist: string, { server }: Rig): Promise<string> {
  server.serve(dist);
  const browser = await profile.start();
  const desk = await openSample(browser.context, server.address);
  await desk.reader.caret.focus();
  for (let nth = 0; nth < LABELS; nth += 1) await labelSentence(desk, nth);
  await desk.reader.press('n');
  await desk.page.keyboard.type('Kept by an earlier Postil');
  await desk.reader.press('Escape');
  await expectSaved(desk);
  const annotations = JSON.stringify(await readFile((await takeAway(desk.page)).text));
  await browser.quit();
  return annotations;
}

async function killUpgrading(profile: Profile, { server }: Rig): Promise<void> {
  const browser = await profile.start();
  const page = await browser.context.newPage();
  const opening = page.goto(server.address).catch(() => {});
  await pause(Math.random() * WITHIN_MS);
  await browser.kill('all');
  await opening;
}

async function open(profile: Profile, { server }: Rig): Promise<string> {
  const browser = await profile.start();
  const desk = await openDesk(browser.context, server.address);
  await countThere(desk);
  const annotations = JSON.stringify(await readFile((await takeAway(desk.page)).text));
  await browser.kill('all');
  return annotations;
}
