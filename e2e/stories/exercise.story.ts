import { expect, test } from '../testing/app-test';
import { corrections, fileOf, handout } from '../exercise/lamp-exercise';
import { recordsThatSay } from '../exercise/kept-records';
import { ExportDialog } from '../pages/export-dialog';
import { ExercisePage, withoutSavePicker } from '../pages/exercise';
import { LibraryPage } from '../pages/library';
import { readHandInFile } from '../exercise/read-hand-in';
import { findBarriers } from '../testing/axe';
import { drop } from '../testing/drop';
import { reloadSaved } from '../testing/reload';

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
  await expect(exercise.progress).toContainText('1 marked, 1 to 2 asked for');
  await expect(exercise.task).toContainText('1 mark lies outside the passages asked for');

  // What is missing is said and stops nobody; one can come back.
  await exercise.finish.click();
  await expect(exercise.finishDialog).toContainText('Not as the task asks yet');
  await exercise.finishDialog.getByRole('button', { name: 'Finish now' }).click();
  await expect(page.getByText('Finished with 3 annotations. Not handed in yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on marking' }).click();
  await expect(exercise.reader.caret).toBeVisible();
  await exercise.mark('not a bill', '1');
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

  await reloadSaved(page);
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
  const exporting = new ExportDialog(page);
  await exporting.open();
  const exported = await exporting.save();
  expect(exported.text).toContain('Noor');
  expect(exported.text).not.toContain('Kim');

  // Nowhere else either: not in the library's counts, not behind the article's own address.
  const library = new LibraryPage(page);
  await library.goto();
  await expect(library.row('On lamps')).toBeVisible();
  await expect(library.row('On lamps')).not.toContainText('annotation');
  await library.open('On lamps');
  await expect(exercise.people).toHaveText([/^Continue as Kim/, /^Continue as Noor/]);
  await exercise.people.first().click();
  await expect(exercise.reader.highlights).toHaveText(['darkness costs more']);
  await reloadSaved(page);
  await expect(exercise.reader.highlights).toHaveText(['darkness costs more']);

  // Noor finishes here: her marks go, Kim's stay.
  await exercise.somebodyElse();
  await exercise.people.last().click();
  await exercise.finishNow();
  await page.getByRole('button', { name: 'Remove my work from this computer' }).click();
  await expect(exercise.leaveDialog).toContainText('This has not been handed in.');
  await exercise.leaveDialog.getByRole('button', { name: 'Remove my work' }).click();
  await expect(exercise.people).toHaveText([/^Continue as Kim/]);
  await reloadSaved(page);
  await expect(exercise.people).toHaveText([/^Continue as Kim/]);
  expect(await recordsThatSay(page, 'Noor')).toBe(0);
  expect(await recordsThatSay(page, 'Kim')).toBeGreaterThan(0);
});

test('The key is shown after finishing and not before; a second try keeps the first', async ({
  page,
}) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout({ keyShown: 'after-finishing', nameIsRequired: false }));
  await expect(page.getByText('whoever takes the file apart can read it')).toBeVisible();
  await exercise.beginAs('');
  await exercise.mark('darkness costs more', '1');
  await exercise.mark('Last winter accidents fell by half', '2');
  await exercise.mark('Every street', '1');
  await expect(page.getByText('A figure that can be looked up.')).toHaveCount(0);
  await exercise.finish.click();
  await expect(exercise.finishDialog).toContainText('can no longer be changed');
  await exercise.finishDialog.getByRole('button', { name: 'Finish now' }).click();

  await expect(exercise.ownMarks).toHaveCount(3);
  await expect(exercise.ownMarks.nth(0)).toContainText('Not in the key');
  await expect(exercise.ownMarks.nth(1)).toContainText('Exact');
  await expect(exercise.ownMarks.nth(2)).toContainText('Too long');
  await expect(exercise.ownMarks.nth(2)).toContainText('A figure that can be looked up.');
  await expect(exercise.missed).toContainText(['not a bill']);
  await expect(page.getByRole('button', { name: 'Go on marking' })).toHaveCount(0);
  const score = exercise.feedback.getByText(/in common with the key/);
  await expect(score).toHaveText('55% in common with the key.');

  await page.getByRole('button', { name: 'Try again with my marks' }).click();
  await expect(exercise.reader.cards).toHaveCount(3);
  await exercise.mark('not a bill', '1');
  await expect(exercise.reader.cards).toHaveCount(4);
  await exercise.finishNow();
  await expect(score).toHaveText('76% in common with the key.');
  await page.getByRole('navigation', { name: 'Your tries' }).getByText('Try 1').click();
  await expect(score).toHaveText('55% in common with the key.');
  await reloadSaved(page);
  await expect(score).toHaveText('55% in common with the key.');
});

test('Corrections open on top of the student’s own reading', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout());
  await exercise.beginAs('Kim');
  await exercise.mark('darkness costs more', '1');
  await exercise.mark('They sail by the stars', '1');
  await exercise.finishNow();
  await expect(exercise.ownMarks).toHaveCount(0);
  const handedIn = await exercise.handIn();
  const handIn = await readHandInFile(handedIn.text);
  await exercise.closeHandIn();

  const [first] = handIn.markIds;
  const comments = first ? [{ markId: first, text: 'This is the heart of it.' }] : [];
  await exercise.take(corrections(handIn, comments));
  await expect(exercise.people).toContainText(['Your teacher has given feedback.']);
  await exercise.people.first().click();
  await expect(exercise.feedback).toContainText('Careful reading.');
  await expect(exercise.ownMarks.first()).toContainText('This is the heart of it.');
  await expect(exercise.ownMarks.first()).toContainText('It can be disputed: costs whom?');
  await expect(exercise.ownMarks.last()).toContainText('Outside the passage, not counted');
  await expect(exercise.missed).toHaveCount(2);
  await reloadSaved(page);
  await expect(exercise.ownMarks.first()).toContainText('This is the heart of it.');

  // Once the work has been removed, the file that was handed in brings the marks to the comments again.
  await page.getByRole('button', { name: 'Remove my work from this computer' }).click();
  await exercise.leaveDialog.getByRole('button', { name: 'Remove my work' }).click();
  await expect(exercise.name).toBeVisible();
  await expect(page.getByText('Feedback has come')).toHaveCount(0);
  await exercise.take(corrections(handIn, comments));
  await expect(page.getByText('Feedback has come for somebody whose work')).toBeVisible();
  await page.getByRole('button', { name: 'Read the feedback' }).click();
  await expect(exercise.feedback).toContainText('Careful reading.');
  await reloadSaved(page);
  await expect(exercise.feedback).toContainText('Careful reading.');
  await expect(exercise.feedback).toContainText('This is the heart of it.');
  await expect(exercise.ownMarks).toHaveCount(0);
  await exercise.bring.setInputFiles(handout());
  await expect(page.getByRole('alert')).toContainText('is no hand-in, or not whole.');
  await exercise.bring.setInputFiles(fileOf('kim.json', handedIn.text));
  await expect(page.getByText(/^With the hand-in of Kim, .* 2 marks\./)).toBeVisible();
  await expect(exercise.ownMarks.first()).toContainText('This is the heart of it.');
  await expect(exercise.missed).toHaveCount(2);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove this feedback from this computer' }).click();
  await expect(exercise.name).toBeVisible();
  await expect(page.getByText('Feedback has come')).toHaveCount(0);
});

test('Where nothing can be saved, unfinished work goes out by the share sheet or as text', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'canShare', { value: () => true });
    Object.defineProperty(navigator, 'share', {
      value: async ({ files }: { files: File[] }) => {
        shared.push(await (files[0]?.text() ?? ''));
      },
    });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const exercise = new ExercisePage(page);
  await exercise.open(handout());
  await exercise.beginAs('Kim');
  await exercise.mark('darkness costs more', '1');
  await exercise.finish.click();
  await exercise.finishDialog.getByRole('button', { name: 'Hand in unfinished' }).click();
  await expect(exercise.handInDialog).toContainText('This is not finished.');
  const opened = Date.now();
  await exercise.handInDialog.getByRole('button', { name: 'Share' }).click();
  await expect(exercise.handInDialog).toContainText('Handed in by sharing: 1 annotation, checked.');
  const shared = await page.evaluate(() => (window as Window & { shared?: string[] }).shared);
  const first = await readHandInFile(shared?.[0] ?? '');
  expect(first).toMatchObject({ reader: 'Kim', state: 'draft', attempt: 1, marks: 1 });
  // Its time is that of the press, not of the dialog.
  expect(Date.parse(first.handedIn)).toBeGreaterThanOrEqual(opened);

  await exercise.handInDialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(exercise.handInDialog.getByRole('alert')).toContainText(
    'Copy the text below yourself',
  );
  const field = exercise.handInDialog.getByRole('textbox', { name: 'Your hand-in as text' });
  expect(await field.inputValue()).toBe(shared?.[0]);
  await exercise.handInDialog.getByRole('button', { name: 'I have copied it' }).click();
  await expect(exercise.handInDialog).toContainText('Handed in as copied text: 1 annotation');
  await drop(page, fileOf('kim.json', shared?.[0] ?? ''));
  await expect(exercise.handInDialog).toContainText('is your hand-in: 1 annotation, all there.');
  await exercise.closeHandIn();
  await exercise.finishNow();
  await expect(page.getByText(/^Finished with 1 annotation\. Handed in /)).toBeVisible();
});

test('By keyboard alone: begin, mark, finish, and what others marked, once it may be seen', async ({
  page,
}) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout({ othersHidden: 'until-finished', passages: [], asks: [] }));
  const markFirstWord = async (name: string, key: string): Promise<void> => {
    await exercise.name.focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(exercise.reader.caret).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await expect(exercise.reader.highlights).toHaveCount(1);
    await exercise.finish.focus();
    await page.keyboard.press('Enter');
    const finishNow = exercise.finishDialog.getByRole('button', { name: 'Finish now' });
    await expect(finishNow).toBeVisible();
    await exercise.reader.press('Tab', 'Tab', 'Tab', 'Tab');
    await expect(finishNow).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Finished with 1 annotation.')).toBeVisible();
  };
  await markFirstWord('Kim', '1');
  await page.getByRole('link', { name: 'Not you?' }).focus();
  await page.keyboard.press('Enter');
  await markFirstWord('Noor', '2');
  const beside = page.getByRole('combobox', { name: 'Show beside mine the marks of' });
  await beside.selectOption('Kim');
  await expect(page.getByRole('list', { name: 'Annotations' })).toContainText('Claim');
  await reloadSaved(page);
  await expect(beside).toBeVisible();
});

test('A file saved where the student chose is read back from there, and the name can be put right', async ({
  page,
}) => {
  const exercise = new ExercisePage(page);
  await exercise.open(handout({ nameIsRequired: false }));
  await exercise.beginAs('');
  await exercise.mark('darkness costs more', '1');
  await exercise.finishNow();
  await page.getByRole('button', { name: 'Change the name' }).click();
  await exercise.name.fill('Kim');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Working as Kim.')).toBeVisible();
  // A picker that chooses by itself, on a disk that is real.
  await page.evaluate(() => {
    Object.defineProperty(window, 'showSaveFilePicker', {
      value: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('kim.json', { create: true }),
    });
  });
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await exercise.handInDialog.getByRole('button', { name: 'Save the file' }).click();
  await expect(exercise.handInDialog).toContainText(
    'Handed in: 1 annotation, checked. The file was read back from where you saved it.',
  );
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('kim.json')).getFile()).text();
  });
  expect(await readHandInFile(text)).toMatchObject({ reader: 'Kim', marks: 1, attempt: 1 });
  await reloadSaved(page);
  await expect(page.getByText(/^Finished with 1 annotation\. Handed in /)).toBeVisible();
});
