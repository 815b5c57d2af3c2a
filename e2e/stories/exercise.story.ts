import { expect, test } from '../testing/app-test';
import { handout } from '../exercise/lamp-exercise';
import { ExercisePage, withoutSavePicker } from '../pages/exercise';
import { LibraryPage } from '../pages/library';
import { readHandInFile } from '../exercise/read-hand-in';

test.beforeEach(({ page }) => withoutSavePicker(page));

test('A student opens an exercise, marks, finishes and hands in', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout());
  await expect(exercise.heading).toHaveText('Lamps: claims and evidence');
  await expect(page.getByText('There is no password.')).toBeVisible();

  // A name is required.
  await exercise.begin.click();
  await expect(page.getByText('This exercise asks for a name.')).toBeVisible();
  await exercise.beginAs('Kim');

  await expect(exercise.progress).toContainText('0 of at least 2');
  await exercise.mark('darkness costs more', '1');
  await exercise.mark('accidents fell by half', '2');
  await exercise.mark('They sail by the stars', '1');
  await expect(exercise.progress).toContainText('1 of at least 2');
  await expect(exercise.progress).toContainText('1 of 1 to 2');
  await expect(exercise.task).toContainText('1 mark lies outside the passages asked for');

  // What is missing is said and stops nobody; one can come back.
  await exercise.finish.click();
  await expect(exercise.finishDialog).toContainText('Not as the task asks yet');
  await exercise.finishDialog.getByRole('button', { name: 'Finish now' }).click();
  await expect(page.getByText('Finished with 3 annotations. Not handed in yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on marking' }).click();
  await exercise.mark('A lamp is a promise', '1');
  await exercise.finishNow();

  const file = await exercise.handIn();
  await expect(exercise.handInDialog).toContainText('Handed in: 4 annotations, checked.');
  expect(await readHandInFile(file.text)).toMatchObject({
    reader: 'Kim',
    state: 'finished',
    attempt: 1,
    marks: 4,
    hasKey: false,
  });

  // The file can be checked by giving it back; another one, or half of it, is not it.
  const check = async (content: string): Promise<void> =>
    exercise.handInDialog
      .getByLabel('Check my file')
      .and(page.locator('input'))
      .setInputFiles({ name: file.name, mimeType: '', buffer: Buffer.from(content) });
  await check(file.text);
  await expect(exercise.handInDialog).toContainText('is your hand-in: 4 annotations, all there.');
  await check(file.text.slice(0, file.text.length / 2));
  await expect(exercise.handInDialog).toContainText('or not whole. Save it again.');
  await exercise.closeHandIn();

  await expect(page.getByRole('status')).toHaveText('Saved on this computer');
  await page.reload();
  await expect(page.getByText(/^Finished with 4 annotations\. Handed in /)).toBeVisible();
});

test('Two students at one computer do not see each other', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout());
  await exercise.beginAs('Kim');
  await exercise.mark('darkness costs more', '1');
  await exercise.somebodyElse();
  await expect(exercise.people).toHaveText([/^Continue as Kim/]);
  await exercise.beginAs('Noor');
  await expect(exercise.reader.highlights).toHaveCount(0);
  await expect(exercise.reader.cards).toHaveCount(0);
  await exercise.mark('accidents fell by half', '2');
  await expect(exercise.reader.highlights).toHaveCount(1);

  // Nowhere else either: not in the library's counts, not behind the article's own address.
  const library = new LibraryPage(page);
  await library.goto();
  await expect(library.row('On lamps')).toBeVisible();
  await expect(library.row('On lamps')).not.toContainText('annotation');
  await library.open('On lamps');
  await expect(exercise.people).toHaveText([/^Continue as Kim/, /^Continue as Noor/]);
  await exercise.people.first().click();
  await expect(exercise.reader.highlights).toHaveText(['darkness costs more']);
  await page.reload();
  await expect(exercise.reader.highlights).toHaveText(['darkness costs more']);

  // Noor finishes here: her marks go, Kim's stay.
  await exercise.somebodyElse();
  await exercise.people.last().click();
  await exercise.finishNow();
  await page.getByRole('button', { name: 'Finish on this computer' }).click();
  await expect(exercise.leaveDialog).toContainText('This has not been handed in.');
  await exercise.leaveDialog.getByRole('button', { name: 'Remove my work' }).click();
  await expect(exercise.people).toHaveText([/^Continue as Kim/]);
  await expect(page.getByRole('status')).toHaveText('Saved on this computer');
  await page.reload();
  await expect(exercise.people).toHaveText([/^Continue as Kim/]);
});
