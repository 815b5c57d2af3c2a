/**
 * Collecting a class: the good files in, the others explained, the page never held up. `npm run class`
 * collects 300 files; here it is a smaller class of the same kinds.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { present } from '../../src/lib/assert';
import { ClassPage, makeExercise } from '../pages/class-page';
import { expect, test } from '../testing/app-test';
import { badHandIns, json } from './bad-hand-ins';
import { articleFile, handInFile, makeClass } from './make-hand-ins';
import { reloadSaved } from '../testing/reload';

const FILES = Number(process.env.POSTIL_CLASS ?? 45);
const BAD = Math.round((FILES * 40) / 300);
const PATIENCE_MS = 15_000 + FILES * 200;
const RESULT = process.env.POSTIL_CLASS_RESULT;

test(`${FILES} files of which ${BAD} are no hand-ins`, async ({ page }) => {
  test.setTimeout(180_000);
  const paper = makeClass();
  await page.goto('/');
  await page
    .getByLabel('Open files')
    .setInputFiles([json('lanterns.postil.json', articleFile(paper))]);
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Passage0');
  const id = await makeExercise(page);
  const good = Array.from({ length: FILES - BAD }, (_, student) =>
    json(`${student}.postil.json`, handInFile(paper, id, { student })),
  );
  const bad = badHandIns(paper, id, BAD);
  const roll = new ClassPage(page);
  await roll.goto(id);
  await expect(page.getByText('Nothing has been handed in yet')).toBeVisible();

  await watchCollecting(page, good.length);
  await roll.files.setInputFiles([...good.slice(0, 100), ...bad, ...good.slice(100)]);
  const took = await collected(page);
  await expect(roll.log).toContainText(`${good.length} hand-ins were taken in`);
  await expect(page.getByText(`${good.length} students, ${good.length} finished`)).toBeVisible();
  await expect(roll.students).toHaveCount(good.length);
  await expect(roll.entries).toHaveCount(bad.length);

  for (const { name } of bad) await expect(roll.log).toContainText(name);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  if (RESULT)
    writeFileSync(
      RESULT,
      `${JSON.stringify({ files: FILES, bad: BAD, ...rounded(took) }, null, 2)}\n`,
    );

  await test.step('the same files again change nothing', async () => {
    await roll.files.setInputFiles(good);
    await expect(roll.log).toContainText(`${good.length} were here already.`, {
      timeout: PATIENCE_MS,
    });
    await expect(roll.students).toHaveCount(good.length);
  });
  await test.step('all is there after coming back', async () => {
    await reloadSaved(page);
    await expect(roll.students).toHaveCount(good.length);
    await expect(present(roll.students.first(), 'a student')).toContainText('100 marks');
  });
});

interface Watched {
  /** The longest task of the page, in milliseconds. */
  longestTaskMs: number;
  /** From the drop to the first student on the roll, and to the last. */
  firstMs: number;
  allMs: number;
}

/** Nothing asks the page anything meanwhile: that would be measured too. */
async function watchCollecting(page: Page, students: number): Promise<void> {
  await page.evaluate((count) => {
    const watched: Watched = { longestTaskMs: 0, firstMs: 0, allMs: 0 };
    let startedAt = 0;
    document.addEventListener(
      'change',
      () => {
        startedAt ||= performance.now();
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        // Handing the files over is the test's doing.
        if (startedAt === 0 || startTime < startedAt) continue;
        watched.longestTaskMs = Math.max(watched.longestTaskMs, duration);
      }
    }).observe({ entryTypes: ['longtask'] });
    const collected = new Promise<Watched>((resolve) => {
      new MutationObserver(() => {
        const shown = document.querySelectorAll('ul[aria-label="Handed in"] > li').length;
        if (startedAt === 0 || shown === 0) return;
        watched.firstMs ||= performance.now() - startedAt;
        watched.allMs = performance.now() - startedAt;
        // The observer of tasks is told a little later.
        if (shown >= count) setTimeout(() => resolve(watched), 200);
      }).observe(document.body, { childList: true, subtree: true });
    });
    Object.assign(window, { collected });
  }, students);
}

function rounded(watched: Watched): Record<string, number> {
  const figures: [string, number][] = Object.entries({ ...watched });
  return Object.fromEntries(figures.map(([key, ms]) => [key, Math.round(ms)]));
}

function collected(page: Page): Promise<Watched> {
  return page.evaluate(() => Reflect.get(window, 'collected') as Promise<Watched>);
}
