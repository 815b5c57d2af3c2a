/**
 * The whole loop in files, each person in a browser of their own: a teacher hands out an exercise, students
 * mark and hand in, the teacher sees where they agree, decides, and gives back. `npm run thirty` has thirty
 * students; here it is a small class with one of each kind.
 */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { present } from '../../src/lib/assert';
import { ClassPage } from '../pages/class-page';
import { ClassViews } from '../pages/class-views';
import { FirstPage, textFile } from '../pages/first-page';
import { ImportStep } from '../pages/import-step';
import { MakerPage, type ExerciseFile } from '../pages/maker';
import { ReaderPage } from '../pages/reader';
import { expect, test } from '../testing/app-test';
import { FERRY_TEXT, ferryClass, KEY_MARKS, TITLE, type PlannedMark } from './ferry-class';
import { markByKeyboard } from './mark-by-keyboard';
import { markedIn, workAs, type Worked } from './student-at-work';

const SIZE = Number(process.env.POSTIL_STUDENTS ?? 4);
const AT_A_TIME = 2;
const RESULT = process.env.POSTIL_STUDENTS_RESULT;
const WORD = 'charming';
const OVERALL = 'You found the claim. The relic was worth a second look.';

const students = ferryClass(SIZE);
const finished = students.filter(({ ends }) => ends !== 'never');
const marksOfFinished = finished.flatMap(({ marks, later }) => [...marks, ...later]);

test(`A class of ${SIZE}: made, handed out, handed in, collected, seen, given back`, async ({
  page,
  browser,
  baseURL,
  complaints,
}) => {
  test.setTimeout(120_000 + SIZE * 30_000);
  const started = performance.now();
  const home = baseURL ?? '';
  const exerciseFile = await test.step('the teacher makes an exercise', () => makeExercise(page));

  const worked: Worked[] = [];
  await test.step('every student marks and hands in', async () => {
    const desk = { browser, home, complaints: complaints.list, exerciseFile };
    const waiting = [...students.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, student] = next;
        worked[at] = await workAs(student, desk);
        // The first one's browser is needed again.
        if (at > 0) await worked[at].exercise.page.context().close();
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    for (const [at, { marks, later }] of students.entries()) {
      const last = present(present(worked[at], 'work').files.at(-1), 'a file');
      expect(await markedIn(last)).toEqual([...marks, ...later].map(inFile).toSorted(byPlace));
    }
  });

  const views = new ClassViews(page);
  const roll = new ClassPage(page);
  const files = worked.flatMap((one) => one.files);
  await test.step('the teacher collects all files at once', async () => {
    await page.getByRole('button', { name: 'See the class' }).click();
    await views.go('Handed in');
    await roll.files.setInputFiles(files);
    await expect(roll.log).toContainText(
      `${finished.length} hand-ins were taken in. 1 replaces an earlier hand-in, which is kept.`,
    );
    await expect(roll.log).toContainText('but it was not handed in.');
    await page.getByRole('button', { name: 'Take it as handed in' }).click();
    await expect(page.getByText(`${SIZE} students, ${finished.length} finished`)).toBeVisible();
    await expect(roll.students).toHaveCount(SIZE);
    await expect(roll.student('Ada Bree')).toContainText('1 earlier hand-in is kept');
    await expect(roll.student('Kim Vale (1)')).toBeVisible();
    await expect(roll.student('Kim Vale (2)')).toBeVisible();
    await expect(roll.students.filter({ hasText: 'marked nothing' })).toHaveCount(
      finished.filter(({ marks }) => marks.length === 0).length,
    );
    await expect(roll.students.filter({ hasText: 'never finished' })).toHaveCount(1);
  });

  await test.step('where the class marked', async () => {
    await views.go('On the text');
    await expect(views.legend).toContainText(`of ${finished.length}`);
    await views.press(WORD);
    const marked = finished.filter(({ marks }) => marks.some(({ words }) => words.includes(WORD)));
    await expect(views.who).toContainText(`${marked.length} of ${finished.length} marked this`);
    for (const { name } of marked) await expect(views.who).toContainText(name);
    await views.go('Contested passages');
    await expect(views.passages.first()).toContainText('of pairs differ');
  });

  await test.step('how far it agrees', async () => {
    await views.go('Agreement');
    await expect(
      page.getByText(`${finished.length} readers who finished, ${marksOfFinished.length} marks.`),
    ).toBeVisible();
    await expect(figure(page, 'Alpha, places (|u-alpha)')).toHaveText(/^[-−]?\d\.\d\d/);
    await expect(figure(page, 'Overlap (F1)')).toHaveText(/^\d\.\d\d/);
    await views.button('Measure gamma').click();
    await expect(figure(page, 'Gamma')).toHaveText(/^[-−]?\d\.\d\d/);
  });

  await test.step('one passage is decided', async () => {
    await views.go('Consensus');
    await views.decisions.getByRole('checkbox').first().press('Space');
    await views.button('Decide').click();
    await expect(views.toDecide.first()).toContainText('Decided: 1 mark');
  });

  const correction = await test.step('the teacher gives back', async () => {
    await views.go('Give back');
    await page.getByRole('list', { name: 'Students' }).getByText('Ada Bree').click();
    await page.getByRole('textbox', { name: 'About the whole' }).fill(OVERALL);
    const zip = unzipSync((await views.saved(views.button('Save corrections'))).bytes);
    expect(Object.keys(zip)).toHaveLength(finished.length);
    const own = present(zip['Ada Bree.postil.json'], 'the file for Ada Bree');
    return textFile('Ada Bree.postil.json', strFromU8(own));
  });

  const { exercise } = present(worked[0], 'the first student');
  await test.step('a student reads it on their own marks', async () => {
    await exercise.closeHandIn();
    await exercise.take(correction);
    await expect(exercise.people).toContainText(['Your teacher has given feedback.']);
    await exercise.people.first().press('Enter');
    await expect(exercise.feedback).toContainText(OVERALL);
    await expect(exercise.ownMarks).toHaveCount(2);
    await expect(exercise.ownMarks.first()).toContainText('Exact');
    await expect(exercise.ownMarks.last()).toContainText('Not among your teacher’s marks');
    await expect(exercise.missed).toContainText(['a charming relic']);
    await expect(exercise.reader.status).toHaveText('Saved on this computer');
  });

  await test.step('all is there after both have come back', async () => {
    await exercise.page.reload();
    await expect(exercise.feedback).toContainText(OVERALL);
    await expect(exercise.ownMarks).toHaveCount(2);
    await exercise.page.context().close();
    await expect(page.getByRole('status')).toHaveText('Saved on this computer');
    await page.reload();
    await page.getByRole('list', { name: 'Students' }).getByText('Ada Bree').click();
    await expect(page.getByRole('textbox', { name: 'About the whole' })).toHaveValue(OVERALL);
    await views.go('Consensus');
    await expect(views.toDecide.first()).toContainText('Decided: 1 mark');
    await views.go('Handed in');
    await expect(roll.students).toHaveCount(SIZE);
  });

  if (RESULT) {
    const seconds = worked.map((one) => one.seconds).toSorted((a, b) => a - b);
    const told = {
      students: SIZE,
      atATime: AT_A_TIME,
      files: files.length,
      secondsPerStudent: {
        median: tenths(seconds[Math.floor(seconds.length / 2)]),
        longest: tenths(seconds.at(-1)),
      },
      secondsInAll: tenths((performance.now() - started) / 1000),
    };
    writeFileSync(RESULT, `${JSON.stringify(told, null, 2)}\n`);
  }
});

async function makeExercise(page: Page): Promise<ExerciseFile> {
  const first = new FirstPage(page);
  await first.goto();
  await first.open(textFile('ferry.md', FERRY_TEXT));
  await new ImportStep(page).add.click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText('The morning ferry');
  await reader.caret.focus();
  for (const mark of KEY_MARKS) await markByKeyboard(page, mark);
  await expect(reader.cards).toHaveCount(KEY_MARKS.length);
  await page.getByRole('button', { name: 'Make an exercise' }).click();
  const maker = new MakerPage(page);
  await expect(maker.heading).toHaveText(TITLE);
  await maker.task.fill('Mark **every claim**, and what speaks for it.');
  await maker.least('Claim').fill('1');
  await maker.most('Evidence').fill('2');
  await maker.press('Take over as key');
  await expect(maker.keyMarks).toHaveCount(KEY_MARKS.length);
  await page.getByRole('switch', { name: 'Students must give a name' }).check();
  await expect(maker.problems).not.toContainText('Before you hand it out');
  return maker.saveFile();
}

/** A number of the agreement page, by the name of its measure. */
function figure(page: Page, name: string) {
  return page.locator('dt').filter({ hasText: name }).locator('+ dd').first();
}

function inFile({ words, label }: PlannedMark): string {
  return `${words}: ${label}`;
}

function byPlace(one: string, other: string): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(mark: string): number {
  return FERRY_TEXT.indexOf(mark.split(': ')[0] ?? '');
}

function tenths(seconds: number | undefined): number {
  return Math.round((seconds ?? 0) * 10) / 10;
}
