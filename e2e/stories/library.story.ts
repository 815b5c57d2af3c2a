import { FirstPage, textFile } from '../pages/first-page';
import { ImportStep } from '../pages/import-step';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { expect, test } from '../testing/app-test';
import { reloadSaved } from '../testing/reload';

const NOTES = textFile('notes.txt', 'The first of two paragraphs.\n\nAnd the second of them.');

test('A library is renamed, doubled, thinned out, and all of it undone', async ({ page }) => {
  const first = new FirstPage(page);
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const sample = 'A free bus that never comes';
  await first.goto();
  await first.trySample.click();
  await expect(reader.text).toBeVisible();
  await library.goto();
  await expect(library.row(sample)).toContainText('26 annotations');

  await library.pick(sample, 'Duplicate');
  const copy = `${sample} (copy)`;
  await expect(library.row(copy)).toContainText('26 annotations');
  await library.rename(copy, 'My own copy');
  await expect(library.row('My own copy')).toBeVisible();
  await library.pick(sample, 'Delete');
  await expect(library.titles).toHaveText(['My own copy']);
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(library.titles).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(library.row(copy)).toBeVisible();

  await reloadSaved(page);
  await expect(library.titles).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(library.titles).toHaveText([sample]);
  await reloadSaved(page);
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled();
  await page.keyboard.press('Control+Shift+z');
  await library.open(copy);
  await expect(reader.text).toBeVisible();
  await expect(page.getByText('26 annotations')).toBeVisible();
  await reloadSaved(page);
  await expect(page.getByText('26 annotations')).toBeVisible();
});

test('Several texts come in one by one, and are found again by title', async ({ page }) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  const library = new LibraryPage(page);
  await first.goto();
  await first.open(
    NOTES,
    textFile('ferry.md', '# Against the ferry\n\nIt is late again, and nobody says why.'),
    textFile(
      'rain.md',
      '# The price of rain\n\nWater falls on everyone, and few are asked to pay.',
    ),
    textFile('storms.md', '# On quiet machines\n\nThey hum where once there was a bell.'),
    textFile('cities.md', '# Why cities forget\n\nNobody wrote down where the river was.'),
  );
  await expect(step.position).toHaveText(/File 1 of 5/);
  await step.add.click();
  await expect(step.title).toHaveValue('Against the ferry');
  await step.title.fill('The late ferry');
  await step.add.click();
  await step.skip.click();
  await step.addAll();
  await expect(library.titles).toHaveCount(4);

  await library.sort.selectOption('Title');
  await expect(library.titles).toHaveText([
    'notes',
    'On quiet machines',
    'The late ferry',
    'Why cities forget',
  ]);
  await library.search.fill('FERRY');
  await expect(library.titles).toHaveText(['The late ferry']);
  await library.search.fill('nothing like it');
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await expect(library.titles).toHaveCount(4);
  await reloadSaved(page);
  await expect(library.titles).toHaveCount(4);
});

test('A text that is here already is said to be', async ({ page }) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  await first.goto();
  await first.open(NOTES);
  await step.add.click();
  await expect(reader.text).toBeVisible();
  await library.goto();
  await first.open({ ...NOTES, name: 'again.txt' });
  await step.add.click();
  await expect(step.duplicate).toContainText('“again.txt” has the same text as “notes”');
  await step.openExisting();
  await expect(reader.text).toContainText('The first of two paragraphs.');
  await library.goto();
  await first.open({ ...NOTES, name: 'again.txt' });
  await step.add.click();
  await step.addAgain();
  await expect(reader.text).toBeVisible();
  await library.goto();
  await expect(library.titles).toHaveText(['again', 'notes']);
  await reloadSaved(page);
  await expect(library.titles).toHaveText(['again', 'notes']);
});

test('What is left out is chosen by keyboard, passage by passage', async ({ page }) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  const reader = new ReaderPage(page);
  await first.goto();
  await first.paste('One to keep, as it is.\n\nOne to leave out.\n\nOne more to keep.');
  await expect(step.passages).toHaveCount(3);
  await step.passages.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(step.passage('One to leave out.')).not.toBeChecked();
  await step.title.fill('By hand');
  await page.keyboard.press('Enter');
  await expect(reader.text).toContainText('One more to keep.');
  await expect(reader.text).not.toContainText('One to leave out.');
  await reloadSaved(page);
  await expect(reader.text).not.toContainText('One to leave out.');
});

test('What was changed in the import step is not lost to a key', async ({ page }) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  const question = page.getByRole('alertdialog', { name: 'Leave without adding?' });
  await first.goto();
  await first.open(NOTES);
  await expect(step.title).toHaveValue('notes');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await first.open(NOTES);
  await step.title.fill('My notes');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toHaveCount(0);
  await expect(step.title).toHaveValue('My notes');
  await step.title.press('Escape');
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(first.trySample).toBeVisible();
  await page.reload();
  await expect(first.trySample).toBeVisible();
});

test('A pasted table stays a table, named by its page', async ({ page }) => {
  const step = new ImportStep(page);
  const reader = new ReaderPage(page);
  await new FirstPage(page).goto();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const table = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>';
    clipboardData.setData('text/html', `<title>My Paste — Site</title><h1>Two by two</h1>${table}`);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new ClipboardEvent('paste', options));
  });
  await expect(step.title).toHaveValue('Two by two');
  await expect(step.dialog).toContainText('As the source says');
  await step.add.click();
  await expect(reader.text.getByRole('columnheader')).toHaveText(['A', 'B']);
  await expect(reader.text.getByRole('cell')).toHaveText(['1', '2']);
  await reloadSaved(page);
  await expect(reader.text.getByRole('cell')).toHaveText(['1', '2']);
});

test('Reading that takes long shows how far it is and can be stopped', async ({ page }) => {
  const first = new FirstPage(page);
  const library = new LibraryPage(page);
  await first.goto();
  const paragraph = 'A paragraph with **emphasis** and [links](https://example.org) in it. '.repeat(
    10,
  );
  await first.open(textFile('long.md', `${paragraph}\n\n`.repeat(10_000)), NOTES);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await first.abort.click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(first.trySample).toBeVisible();
  await page.reload();
  await expect(first.trySample).toBeVisible();
  await expect(library.list).toHaveCount(0);
});

test('A Postil file tells what could not be taken in, and changes nothing the second time', async ({
  page,
}) => {
  const first = new FirstPage(page);
  const reader = new ReaderPage(page);
  const library = new LibraryPage(page);
  await first.goto();
  const served = await page.request.get('/sample/sample.postil.json');
  const damaged = (await served.text()).replace(
    '"exact": "A free bus that never comes"',
    '"exact": "Not these words"',
  );
  await first.open(textFile('class.postil.json', damaged));
  await expect(first.report).toContainText(
    'From “class.postil.json”: 1 article and 25 annotations added.',
  );
  await expect(first.report).toContainText('An annotation needs a look');
  await expect(first.report).toContainText('The file was changed after Postil wrote it.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(reader.text).toBeVisible();
  await library.goto();
  await first.open(textFile('class.postil.json', damaged));
  await expect(first.report).toContainText('Nothing changed.');
  await reloadSaved(page);
  await library.goto();
  await expect(library.titles).toHaveCount(1);
});
