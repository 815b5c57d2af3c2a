/**
 * Four tabs on one article. Labels are set and notes written in all of them at random, two tabs write one
 * note at the same time, and between that tabs are frozen, woken, reloaded and crash in the middle of a label.
 *
 * P9: nothing said to be saved is missing, both texts of a note are kept, and in the end the files taken from
 * all four, and from a fifth that has only read the database, are the same to the byte.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { countThere, expectSaved, labelSentence, openSample } from '../rig/desk';
import { LEVEL_DB, OFF_THE_RECORD, SQLITE } from '../rig/engine';
import { count } from '../rig/figures';
import { lane } from '../rig/lane';
import { crashTab, openTab, setFrozen, type Tab } from '../rig/tabs';
import { readFile, takeAway } from '../rig/take-away';

const TABS = 4;
const OPERATIONS = { inTest: 10, standard: 20 } as const;

interface Tally {
  operations: number;
  labels: number;
  /** Labels in whose middle the tab crashed: there or not, both are right. */
  doubtful: number;
  readonly words: string[];
  duels: number;
}

lane(
  'tabs',
  {
    trials: { share: 1, standard: 9, long: 300 },
    engines: [LEVEL_DB, SQLITE, OFF_THE_RECORD],
    shareOn: SQLITE,
    patience: 120,
  },
  async ({ profile, server, trials, engine, endBrowsers, isTimed }) => {
    const most = isTimed ? OPERATIONS.standard : OPERATIONS.inTest;
    let [operations, lost, divergent, duels] = [0, 0, 0, 0];
    for (let nth = 0; nth < trials; nth += 1) {
      const browser = await profile().start();
      const isOffTheRecord = engine === OFF_THE_RECORD;
      const context = isOffTheRecord ? await browser.browser.newContext() : browser.context;
      const first = await openSample(context, server.address);
      const before = await countThere(first);
      const at = first.page.url();
      const tabs: Tab[] = [{ desk: first, isFrozen: false }];
      while (tabs.length < TABS) tabs.push(await openTab(context, at));

      const tally: Tally = { operations: 0, labels: 0, doubtful: 0, words: [], duels: 0 };
      while (tally.operations < most) await operate(tabs, tally);

      for (const [index, tab] of tabs.entries()) tabs[index] = await setFrozen(tab, false);
      tabs.push(await openTab(context, at));
      const files: string[] = [];
      for (const { desk } of tabs) {
        await expectSaved(desk);
        files.push((await takeAway(desk.page)).text);
      }
      divergent += new Set(files).size - 1;
      const annotations = (await readFile(files.at(-1) ?? '')) ?? [];
      const notes = annotations.map(({ note }) => note).join('\n');
      lost += tally.words.filter((word) => !notes.includes(word)).length;
      lost += Math.max(0, before + tally.labels - annotations.length);
      operations += tally.operations;
      duels += tally.duels;
      await endBrowsers();

      async function operate(all: Tab[], sum: Tally): Promise<void> {
        const index = random(TABS);
        const tab = all[index];
        if (!tab) return;
        if (tab.isFrozen) {
          if (random(3) === 0) all[index] = await setFrozen(tab, false);
          return;
        }
        sum.operations += 1;
        const chance = random(20);
        if (chance < 9) await setLabel(tab, sum);
        else if (chance < 14) await writeNote(tab, sum);
        else if (chance < 16) await duel(all, tab, sum);
        else if (chance === 16) all[index] = await setFrozen(tab, true);
        else if (chance === 17) {
          await tab.desk.page.reload();
          await countThere(tab.desk);
        } else if (chance === 18) {
          await tab.desk.reader.caret.focus();
          await labelSentence(tab.desk, sum.operations);
          await pause(Math.random() * 20);
          sum.doubtful += 1;
          all[index] = await crashTab(tab, context, at);
        } else await tab.desk.page.bringToFront();
      }
    }
    return [
      {
        promise: 'P9',
        trials: operations,
        kept: lost + divergent === 0,
        figure:
          `${lost} lost, ${divergent} divergent of ${count(operations)} operations in ${TABS} tabs, ` +
          `${duels} notes written in two tabs at once`,
      },
    ];
  },
);

async function setLabel({ desk }: Tab, tally: Tally): Promise<void> {
  await desk.reader.caret.focus();
  await labelSentence(desk, tally.operations);
  await expectSaved(desk);
  tally.labels += 1;
}

async function writeNote(tab: Tab, tally: Tally, which = 1 + random(5)): Promise<void> {
  const { desk } = tab;
  const word = `w${tally.words.length}x`;
  tally.words.push(word);
  await desk.reader.goToStart();
  for (let nth = 0; nth < which; nth += 1) await desk.reader.press(']');
  await desk.reader.press('n', 'Control+End');
  await desk.page.keyboard.type(` ${word}`);
  await desk.reader.press('Escape');
  await expectSaved(desk);
}

/** With any other tab that is awake, on the first note. */
async function duel(tabs: readonly Tab[], tab: Tab, tally: Tally): Promise<void> {
  const other = tabs.find((candidate) => candidate !== tab && !candidate.isFrozen);
  if (!other) return;
  tally.duels += 1;
  await Promise.all([writeNote(tab, tally, 1), writeNote(other, tally, 1)]);
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
