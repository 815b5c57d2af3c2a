/**
 * From the drop of a whole class's files to every view of it: what `npm run class-speed` measures. The roll, the
 * heat map and agreement are gone through without waiting for the page to rest; the rest one after the other.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { present } from '../../../src/lib/assert';
import { ClassPage, makeExercise } from '../../pages/class-page';
import { expect, test } from '../../testing/app-test';
import { badHandIns, json, type ClassFile } from '../bad-hand-ins';
import { articleFile, handInFile, makeClass } from '../make-hand-ins';
import { CATEGORIES, longestTasks } from './tasks';
import { walk, type Passed, type Stop } from './walk';

const FILES = 300;
const BAD = 40;
const GOOD = FILES - BAD;
const ROUNDS = Number(process.env.POSTIL_ROUNDS ?? 3);
const RESULT = process.env.POSTIL_SPEED_RESULT;

const link = (words: string) => ({
  selector: 'nav[aria-label="Views of this class"] a',
  words,
});

const COLLECTED: Stop = {
  name: 'collected',
  press: null,
  signs: [
    { selector: '[aria-label="What the files were"]', words: `${GOOD} hand-ins were taken in` },
    { selector: '[aria-label="Handed in"]', words: `${GOOD} students, ${GOOD} finished` },
    { selector: `[aria-label="What the files were"] li:nth-of-type(${BAD})` },
    { selector: `ul[aria-label="Handed in"] > li` },
  ],
  isHasty: true,
};
const HEAT: Stop = {
  name: 'heat map',
  press: link('On the text'),
  signs: [{ selector: '[aria-label="What the shades mean"]' }],
  isHasty: true,
};
const AGREEMENT: Stop = {
  name: 'agreement',
  press: link('Agreement'),
  signs: [
    { selector: 'h2', words: 'Every two readers' },
    { selector: 'summary', words: 'All' },
  ],
};

const OTHERS: readonly Stop[] = [
  {
    name: 'gamma',
    press: { selector: 'button', words: 'Measure gamma' },
    signs: [{ selector: 'button', words: 'Again with another seed' }],
  },
  {
    name: 'contested passages',
    press: link('Contested passages'),
    signs: [{ selector: 'ol[aria-label="Contested passages"] > li' }],
  },
  { name: 'summary', press: link('Summary'), signs: [{ selector: 'svg[role="img"]' }] },
  {
    name: 'consensus',
    press: link('Consensus'),
    signs: [{ selector: '[aria-label="The passage to decide"]' }],
  },
  {
    name: 'give back',
    press: link('Give back'),
    signs: [{ selector: 'ul[aria-label="Students"] > li' }],
  },
  { name: 'heat map again', press: link('On the text'), signs: HEAT.signs },
  {
    name: 'side by side',
    press: { selector: 'label', words: 'Side by side' },
    signs: [{ selector: '[aria-label="Article text"] :is(h2, h3, h4)', words: 'Student 000' }],
  },
  { name: 'overlaid', press: { selector: 'label', words: 'Overlaid' }, signs: [] },
  {
    name: 'handed in',
    press: link('Handed in'),
    signs: [COLLECTED.signs[1], COLLECTED.signs[3]].map((sign) => present(sign, 'a sign')),
  },
];

interface Round {
  /** From the drop of the files to heat map and agreement on the screen. */
  readonly wholeMs: number;
  readonly views: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

test('a class of 300 files through every view', async ({ browser }, { outputDir }) => {
  test.setTimeout(ROUNDS * 180_000);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured(browser, outputDir));
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
  console.table(rounds.map(({ wholeMs }) => ({ wholeMs })));
  for (const { views } of rounds) console.table(views);
  const what = 'A class of 300 files, 40 of them none, through every view (npm run class-speed)';
  if (RESULT) writeFileSync(RESULT, `${JSON.stringify({ what, machine, rounds }, null, 2)}\n`);
});

async function measured(browser: Browser, folder: string): Promise<Round> {
  const page = await browser.newPage();
  try {
    const files = await readyClass(page, folder);
    await browser.startTracing(page, { categories: CATEGORIES });
    const walking = page.evaluate(walk, [COLLECTED, HEAT, AGREEMENT, ...OTHERS]);
    await new ClassPage(page).files.setInputFiles([...files]);
    const passed = await walking;
    const tasks = longestTasks(await browser.stopTracing());
    const at = (name: string): Passed =>
      present(
        passed.find((stop) => stop.name === name),
        name,
      );
    return {
      wholeMs: Math.round(at('agreement').shownAt - at('collected').pressedAt),
      views: Object.fromEntries(
        passed.map(({ name, pressedAt, shownAt, restedAt }) => [
          name,
          rounded({
            shownMs: shownAt - pressedAt,
            restMs: Math.max(shownAt, restedAt) - pressedAt,
            ...tasks.get(name),
          }),
        ]),
      ),
    };
  } finally {
    await page.close();
  }
}

/** The class page of a new exercise, and the paths of the files for it. */
async function readyClass(page: Page, folder: string): Promise<readonly string[]> {
  const paper = makeClass();
  await page.goto('/');
  await page
    .getByLabel('Open files')
    .setInputFiles([json('lanterns.postil.json', articleFile(paper))]);
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Passage0');
  const id = await makeExercise(page);
  await new ClassPage(page).goto(id);
  await expect(page.getByText('Nothing has been handed in yet')).toBeVisible();
  const good = Array.from({ length: GOOD }, (_, student) =>
    json(`${student}.postil.json`, handInFile(paper, id, { student })),
  );
  mkdirSync(folder, { recursive: true });
  return [...good.slice(0, 100), ...badHandIns(paper, id, BAD), ...good.slice(100)].map(
    ({ name, buffer }: ClassFile) => {
      const path = join(folder, name);
      writeFileSync(path, buffer);
      return path;
    },
  );
}

function rounded(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, ms]) => [name, Math.round(ms * 10) / 10]),
  );
}
