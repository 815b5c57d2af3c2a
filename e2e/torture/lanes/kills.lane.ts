/**
 * kill -9 at random moments, while sentences are labelled by keyboard and while a note is typed.
 *
 * P1: what was said to be saved is there again, whole. P2: of what was typed, one letter is missing at
 * most. P7: whatever stood on the page while it said Saved is there again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { RealBrowser } from '../../testing/real-browser';
import { readTorn } from '../../testing/torn';
import {
  countAnnotations,
  countThere,
  labelSentence,
  openDesk,
  openSample,
  type Desk,
} from '../rig/desk';
import { SQLITE } from '../rig/engine';
import { count, median, type Figure } from '../rig/figures';
import { lane } from '../rig/lane';
import { SAVED, type Glimpse } from '../rig/watch-desk';

const LABELLING = { share: 3, standard: 40, long: 300 };
const TYPING = { share: 3, standard: 50, long: 300 };
const TYPED_PER_SECOND = 14;

lane(
  'kills-labelling',
  { trials: LABELLING, patience: 15 },
  async ({ profile, server, trials }) => {
    const { start } = profile();
    const first = await start();
    const before = await countAnnotations(await openSample(first.context, server.address));
    await first.quit();

    let [acknowledged, samples, lost, torn, broughtBack] = [before, 0, 0, 0, 0];
    for (let kill = 0; kill <= trials; kill += 1) {
      const browser = await start();
      const expected = acknowledged;
      const desk = await openDesk(browser.context, server.address, ({ status, annotations }) => {
        if (status !== SAVED || annotations === null || annotations <= acknowledged) return;
        samples += 1;
        acknowledged = annotations;
      });
      if (desk.told !== 'nothing') broughtBack += 1;
      lost += Math.max(0, expected - (await countThere(desk)));
      torn += await readTorn(desk.page);
      if (kill === trials) await browser.quit();
      else await labelUntilKilled(desk, browser, kill);
    }
    return [
      {
        promise: 'P1',
        trials,
        kept: lost + torn === 0,
        figure: `${lost} lost, ${torn} torn of ${count(acknowledged - before)} labels by keyboard, ${trials} kills${back(broughtBack)}`,
      },
      savedFigure(samples, lost),
    ];
  },
);

lane(
  'kills-typing',
  { trials: TYPING, shareOn: SQLITE, patience: 15 },
  async ({ profile, server, trials, isTimed }) => {
    const { start } = profile();
    const first = await start();
    await openSample(first.context, server.address);
    await first.quit();

    const missing: number[] = [];
    let [typed, shown, samples, broken, broughtBack] = ['', '', 0, 0, 0];
    for (let kill = 0; kill <= trials; kill += 1) {
      const browser = await start();
      const see = ({ status, note }: Glimpse): void => {
        if (status !== SAVED || note === null || note === shown) return;
        samples += 1;
        shown = note;
      };
      const [expected, acknowledged] = [typed, shown];
      const desk = await openDesk(browser.context, server.address, see);
      if (desk.told !== 'nothing') broughtBack += 1;
      const stored = await openNote(desk);
      if (kill > 0) {
        missing.push(Math.max(0, expected.length - stored.length));
        if (!stored.startsWith(acknowledged)) broken += 1;
      }
      if (kill === trials) await browser.quit();
      else typed = await typeUntilKilled(desk, browser, kill);
    }
    const most = Math.max(...missing);
    const limit = isTimed ? PROMISED : ON_A_BUSY_MACHINE;
    return [
      {
        promise: 'P2',
        trials,
        kept: median(missing) <= limit.median && most <= limit.most,
        figure: `letters lost: median ${median(missing)}, most ${most}, ${trials} kills at ${TYPED_PER_SECOND} letters a second${back(broughtBack)}`,
      },
      savedFigure(samples, broken),
    ];
  },
);

const PROMISED = { median: 0, most: 1 };
/** Each save takes longer there; saving that waits for a pause in typing loses twenty and more. */
const ON_A_BUSY_MACHINE = { median: 3, most: 6 };

/** Chromium itself lost its database, and the second copy had it (docs/adr/0010). */
function back(times: number): string {
  return times === 0 ? '' : `, brought back from the second copy ${times} times`;
}

function savedFigure(samples: number, wrong: number): Figure {
  return {
    promise: 'P7',
    trials: samples,
    kept: wrong === 0,
    figure: `${wrong} wrong of ${count(samples)} times that the page said Saved`,
  };
}

async function labelUntilKilled(desk: Desk, browser: RealBrowser, kill: number): Promise<void> {
  await desk.reader.caret.focus();
  const killed = pause(300 + Math.random() * 900).then(() => end(browser, kill));
  for (let nth = 0; browser.browser.isConnected(); nth += 1) {
    // The browser is gone, in the middle of a key.
    if (!(await attempt(labelSentence(desk, nth)))) break;
  }
  await killed;
}

/** What the field had got by the time of the kill. */
async function typeUntilKilled(desk: Desk, browser: RealBrowser, kill: number): Promise<string> {
  let typed = '';
  const killed = pause(300 + Math.random() * 900).then(() => end(browser, kill));
  while (browser.browser.isConnected()) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(Math.random() * 26));
    const [isTyped] = await Promise.all([
      attempt(desk.page.keyboard.press(letter)),
      pause(1000 / TYPED_PER_SECOND),
    ]);
    if (!isTyped) break;
    typed += letter;
  }
  await killed;
  return typed;
}

/** Opens the note of the first annotation, tells what is in it, and empties it. */
async function openNote(desk: Desk): Promise<string> {
  await countAnnotations(desk);
  await desk.reader.goToStart();
  await desk.reader.press(']', 'n');
  const stored = await desk.reader.note.inputValue();
  await desk.reader.note.fill('');
  await desk.page.getByRole('status').getByText(SAVED).waitFor();
  return stored;
}

function end(browser: RealBrowser, kill: number): Promise<void> {
  return browser.kill(kill % 2 === 0 ? 'all' : 'main');
}

function attempt(keys: Promise<void>): Promise<boolean> {
  return keys.then(
    () => true,
    () => false,
  );
}
