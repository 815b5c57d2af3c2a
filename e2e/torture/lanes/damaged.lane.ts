/**
 * Files of the profile are damaged while the browser is closed: bytes flipped, files cut, their start zeroed,
 * deleted, at many places, in the database and in the second copy beside it.
 *
 * P6: the desk is never empty without a word. Either all is there, or the reader is told and gets it back.
 */
import { cpSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { countThere, expectSaved, labelSentence, openSample } from '../rig/desk';
import { listDamages, type Damage } from '../rig/damage';
import { lane, type Rig } from '../rig/lane';
import type { Profile } from '../rig/profile';
import { openRecovered } from '../rig/recovery';
import { takeAway } from '../rig/take-away';

const RECOVERED_SHARE = 0.99;
const LABELS = 12;

interface Library {
  readonly annotations: number;
  readonly file: string;
}

interface Outcome extends Damage {
  readonly told: boolean;
  /** Of what was said to be saved, 0-1. */
  readonly recovered: number;
}

lane('damaged', { trials: { share: 2, standard: 16, long: 200 }, patience: 30 }, async (rig) => {
  const original = rig.profile();
  const library = await fillLibrary(original, rig);
  const outcomes: Outcome[] = [];
  for (const damage of pick(listDamages(original.folder), rig.trials)) {
    const profile = rig.profile();
    rmSync(profile.folder, { recursive: true });
    // Singleton*: who had the profile open when it was killed.
    const filter = (path: string): boolean => !basename(path).startsWith('Singleton');
    cpSync(original.folder, profile.folder, { recursive: true, filter });
    damage.apply(profile.folder);
    outcomes.push({ ...damage, ...(await lookAround(profile, library, rig)) });
    await profile.remove();
  }
  const harmed = outcomes.filter(({ told, recovered }) => told || recovered < 1);
  const silent = harmed.filter(({ told }) => !told);
  const short = harmed.filter(({ told, recovered }) => told && recovered < RECOVERED_SHARE);
  const mean = outcomes.reduce((sum, { recovered }) => sum + recovered, 0) / outcomes.length;
  const inCopy = outcomes.filter(({ where }) => where === 'second copy');
  return [
    {
      promise: 'P6',
      trials: outcomes.length,
      kept: silent.length + short.length === 0,
      figure:
        `${harmed.length - silent.length} of ${harmed.length} harmful damages told, ` +
        `${outcomes.length - harmed.length} without harm; ` +
        `${(mean * 100).toFixed(1)} % of what was saved came back` +
        `; ${inCopy.filter(({ recovered }) => recovered === 1).length} of ${inCopy.length} damages of the second copy cost nothing` +
        [...silent, ...short].map(({ what }) => `; NOT: ${what}`).join(''),
    },
  ];
});

async function fillLibrary(profile: Profile, { server }: Rig): Promise<Library> {
  const browser = await profile.start();
  const desk = await openSample(browser.context, server.address);
  await desk.reader.caret.focus();
  for (let nth = 0; nth < LABELS; nth += 1) await labelSentence(desk, nth);
  await expectSaved(desk);
  const annotations = await countThere(desk);
  const file = (await takeAway(desk.page)).text;
  // Killed, it leaves its log beside the database as a crash would.
  await browser.kill('all');
  return { annotations, file };
}

/** At the first start after the damage, and once more after a reload. */
async function lookAround(
  profile: Profile,
  library: Library,
  { server }: Rig,
): Promise<Pick<Outcome, 'told' | 'recovered'>> {
  const browser = await profile.start();
  const { desk, annotations } = await openRecovered(browser.context, server.address);
  const { told } = desk;
  if (told === 'unreadable') {
    await browser.kill('all');
    return { told: true, recovered: annotations / library.annotations };
  }
  await desk.page.reload();
  const after = await countThere(desk);
  const isSame = after > 0 && (await takeAway(desk.page)).text === library.file;
  await browser.kill('all');
  const share = after / library.annotations;
  // The right number, but not what was written: as good as gone.
  return { told: told !== 'nothing', recovered: isSame ? 1 : Math.min(share, 0.98) };
}

/** At random, three of the database to one of the second copy, which has many more files. */
function pick(damages: readonly Damage[], many: number): readonly Damage[] {
  const drawn = (where: Damage['where']): readonly Damage[] =>
    damages
      .filter((damage) => damage.where === where)
      .map((damage) => ({ damage, order: Math.random() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ damage }) => damage);
  const ofCopy = drawn('second copy').slice(0, Math.floor(many / 4));
  return [...drawn('database').slice(0, many - ofCopy.length), ...ofCopy];
}
