import type { Browser, Page } from '@playwright/test';
import { LibraryPage } from '../pages/library';
import { MakerPage } from '../pages/maker';
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

/** A reader who has marked two passages and made an exercise of the article. */
async function makeFromArticle(page: Page): Promise<MakerPage> {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1');
  await reader.drag('Last week the council');
  await reader.press('3');
  await expect(reader.cards).toHaveCount(2);
  await page.getByRole('button', { name: 'Make an exercise' }).click();
  const maker = new MakerPage(page);
  await expect(maker.heading).toHaveText('The Lantern Tax Will Not Light a Single Street');
  return maker;
}

/** Another computer, as far as the browser goes. */
async function somebodyElse(browser: Browser): Promise<Page> {
  return (await browser.newContext({ serviceWorkers: 'block' })).newPage();
}

test('A teacher makes an exercise, finds it again, and hands it out as a file and as a link', async ({
  page,
  browser,
  baseURL,
}) => {
  const maker = await makeFromArticle(page);
  await expect(maker.problems).toContainText('There is no task yet.');
  await maker.title.fill('Who pays for the light?');
  await maker.task.fill('Mark every claim.');
  await maker.task.press('Control+a');
  await maker.press('Bold');
  await expect(maker.taskPreview.locator('strong')).toHaveText('Mark every claim.');

  await maker.least('Claim').fill('2');
  await maker.most('Claim').fill('1');
  await expect(maker.problems).toContainText('“Claim”: more at least than at most.');
  await maker.most('Claim').fill('');
  await expect(maker.problems).not.toContainText('Before you hand it out');

  await page.getByRole('radio', { name: 'Only some passages' }).check();
  await maker.piece('The council calls it').check();
  await maker.press('Take over as key');
  await expect(maker.keyMarks).toHaveCount(2);
  await expect(maker.problems).toContainText('One mark of the key lies outside the passages.');
  await page.getByText('Sentences', { exact: true }).click();
  await maker.piece('Last week the council').check();
  await maker.piece('Nobody had to count').check();
  await expect(page.getByText('2 passages,')).toBeVisible();
  await maker.addWords('The town of Saint Orre did');
  await expect(page.getByText('3 passages,')).toBeVisible();
  await expect(maker.piece('The town of Saint Orre did')).toBeChecked({ indeterminate: true });
  await expect(maker.problems).not.toContainText('outside the passages');
  await page.getByRole('radio', { name: 'After finishing' }).check();
  const reason = page.getByRole('textbox', { name: 'Reason for “a levy on comfort”' });
  await reason.fill('A word for a tax that makes it sound small.');
  await page.getByRole('switch', { name: 'Students must give a name' }).check();
  expect(await findBarriers(page)).toEqual([]);

  await reloadSaved(page);
  await expect(maker.title).toHaveValue('Who pays for the light?');
  await expect(reason).toHaveValue('A word for a tax that makes it sound small.');
  await expect(maker.least('Claim')).toHaveValue('2');
  await expect(page.getByText('3 passages,')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Students must give a name' })).toBeChecked();

  const file = await maker.saveFile();
  expect(file.name).toBe('who-pays-for-the-light.postil.json');
  expect(file.buffer.toString()).not.toContain('makes it sound small');
  const link = await maker.link.inputValue();
  expect(link.startsWith(`${baseURL ?? ''}#exercise=`)).toBe(true);

  const ways = [
    (student: Page) =>
      student.goto('/').then(() => student.getByLabel('Open files').setInputFiles(file)),
    (student: Page) => student.goto(link),
  ];
  for (const open of ways) {
    const student = await somebodyElse(browser);
    await open(student);
    await expect(student.getByRole('heading', { level: 1 })).toHaveText('Who pays for the light?');
    await expect(student.locator('main strong')).toHaveText('Mark every claim.');
    await expect(student).toHaveURL(/#\/exercise\//);
    await expect(student.getByText('makes it sound small')).toHaveCount(0);
    await student.context().close();
  }

  const cut = await somebodyElse(browser);
  await cut.goto(link.slice(0, -40));
  await expect(cut.getByRole('dialog')).toContainText('The link is damaged');
  await expect(cut).toHaveURL(/#\/$/);
  await cut.context().close();
});

test('An exercise is undone step by step, looked at as a student, used again, removed and brought back', async ({
  page,
}) => {
  const maker = await makeFromArticle(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await maker.title.fill('First');
  await page.getByRole('radio', { name: 'Hidden until the student has finished' }).check();
  await maker.press('Take over as key');
  await expect(maker.keyMarks).toHaveCount(2);
  await undo.click();
  await expect(maker.keyMarks).toHaveCount(0);
  await undo.click();
  await expect(page.getByRole('radio', { name: 'Hidden always' })).toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(maker.keyMarks).toHaveCount(2);

  await maker.press('See it as a student');
  await expect(maker.heading).toHaveText('First');
  await maker.press('Back to the settings');
  await expect(maker.title).toHaveValue('First');

  await maker.press('Use again for the next class');
  await expect(maker.title).toHaveValue('First (next class)');
  await expect(maker.keyMarks).toHaveCount(2);
  await maker.press('Remove the exercise');
  const shelf = page.getByRole('list', { name: 'Exercises and classes' });
  await expect(shelf.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(shelf.getByRole('listitem')).toHaveCount(2);
  await shelf.getByRole('link', { name: 'First (next class)', exact: true }).click();
  await expect(maker.keyMarks).toHaveCount(2);
});

test('By keyboard alone: the exercise from the menu of an article, a task in italics, a passage', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await expect(reader.status).toHaveText('Saved on this computer');
  const library = new LibraryPage(page);
  await library.goto();
  await library.rows.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Make an exercise' })).toBeFocused();
  await page.keyboard.press('Enter');
  const maker = new MakerPage(page);
  await maker.task.focus();
  await page.keyboard.type('Mark ');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('each');
  await expect(maker.task).toHaveValue('Mark *each*');
  await expect(maker.taskPreview.locator('em')).toHaveText('each');
  await page.getByRole('radio', { name: 'The whole text' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Only some passages' })).toBeChecked();
  await maker.piece('Last week the council').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('One passage,')).toBeVisible();
});

test('A visitor sees a class in one click, and takes it along with the library', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'See a class' }).click();
  await expect(page).toHaveURL(/#\/class\/[\w-]+\/text$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What the bus column claims, and on what',
  );
  await expect(page.getByText('Readers: 7 of 8')).toBeVisible();
  await reloadSaved(page);
  await expect(page.getByText('Readers: 7 of 8')).toBeVisible();

  const address = page.url();
  await page.goto('/#/');
  await expect(page.getByRole('list', { name: 'Library' })).toBeVisible();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('Exercises go along');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const file = await (await download).path();
  const elsewhere = await somebodyElse(browser);
  await elsewhere.goto(address.replace(/#.*/, ''));
  await elsewhere.getByLabel('Open files').setInputFiles(file);
  await expect(elsewhere.getByText('A free bus that never comes').first()).toBeVisible();
  await elsewhere.goto(address);
  await expect(elsewhere.getByText('Readers: 7 of 8')).toBeVisible();
  await elsewhere.context().close();
});
