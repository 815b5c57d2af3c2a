import { CodebookPage } from '../pages/codebook';
import { ReaderPage } from '../pages/reader';
import { expect, test } from '../testing/app-test';
import { drop } from '../testing/drop';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

const DEFAULT = ['Claim', 'Evidence', 'Framing', 'Theory reference'];

test('A label is added, described, coloured and given a key, and is there after a reload', async ({
  page,
}) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.choose('Claim');
  await page.getByRole('button', { name: 'Add inside Claim' }).click();
  await expect(codebook.name).toBeFocused();
  await page.keyboard.type('Causal claim');
  await codebook.definition.fill('One thing is said to bring about another.');
  await codebook.color.fill('#F5F0AA');
  await expect(page.getByText(/On light paper too pale for a line/)).toBeVisible();
  await page.getByRole('radio', { name: 'Wavy' }).check();
  await codebook.key.fill('2');
  await expect(page.getByText('The key 2 already belongs to “Evidence”.')).toBeVisible();
  await codebook.key.fill('n');
  await expect(page.getByText(/In an article n also means “Edit the note”/)).toBeVisible();
  await codebook.key.fill('5');

  await reloadSaved(page);
  await expect
    .poll(() => codebook.outline())
    .toEqual(['Claim', '-Causal claim', ...DEFAULT.slice(1)]);
  await codebook.choose('Causal claim');
  await expect(codebook.definition).toHaveValue('One thing is said to bring about another.');
  await expect(codebook.color).toHaveValue('#f5f0aa');
  await expect(codebook.key).toHaveValue('5');
  await expect(page.getByRole('radio', { name: 'Wavy' })).toBeChecked();

  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('5');
  await expect(reader.cards).toContainText('Causal claim');
});

test('Labels are put in order by keys, buttons and dragging; every step can be undone', async ({
  page,
}) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.row('Framing').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(codebook.row('Framing')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(() => codebook.outline())
    .toEqual(['Claim', '-Framing', 'Evidence', 'Theory reference']);

  await codebook.choose('Evidence');
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect
    .poll(() => codebook.outline())
    .toEqual(['Evidence', 'Claim', '-Framing', 'Theory reference']);

  await codebook.drag('Theory reference', 'Framing', 2);
  const moved = ['Evidence', 'Claim', '-Framing', '--Theory reference'];
  await expect.poll(() => codebook.outline()).toEqual(moved);

  await reloadSaved(page);
  await expect(codebook.rows).toHaveCount(4);
  await expect.poll(() => codebook.outline()).toEqual(moved);
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let steps = 0; steps < 4; steps += 1) await undo.click();
  await expect(undo).toBeDisabled();
  await expect.poll(() => codebook.outline()).toEqual(DEFAULT);
});

test('What was typed into a field is one step', async ({ page }) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  const before = await codebook.definition.inputValue();
  await codebook.definition.press('Control+End');
  await page.keyboard.type(' And more.');
  await expect(codebook.definition).toHaveValue(`${before} And more.`);
  await codebook.row('Claim').focus();
  await page.keyboard.press('Control+z');
  await expect(codebook.definition).toHaveValue(before);
});

test('A label in use is archived, not deleted, and its annotation keeps it', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1');
  await expect(reader.cards).toContainText('Claim');
  const article = page.url();

  const codebook = new CodebookPage(page);
  await codebook.open();
  await codebook.choose('Claim');
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await codebook.name.fill('Assertion');
  await page.getByRole('button', { name: 'Archive' }).click();
  await codebook.choose('Framing');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Label deleted')).toBeVisible();
  await expect
    .poll(() => codebook.outline())
    .toEqual(['Assertion', 'Evidence', 'Theory reference']);

  await page.goto(article);
  await reloadSaved(page);
  const again = new ReaderPage(page);
  await expect(again.cards).toContainText('Assertion');
  await again.drag('a levy on comfort');
  await page.keyboard.press('Enter');
  await expect(again.picker).toBeVisible();
  await expect(again.picker.getByRole('option', { name: 'Evidence' })).toBeVisible();
  await expect(again.picker.getByRole('option', { name: 'Assertion' })).toHaveCount(0);
});

test('A codebook is taken away as a file and comes back: into itself, into a copy, twice', async ({
  page,
}) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  const file = await codebook.export();
  expect(file.name).toMatch(/^\d{4}-\d\d-\d\d_close-reading_codebook\.json$/);

  await codebook.choose('Evidence');
  await page.getByRole('button', { name: 'Delete' }).click();
  await codebook.chooseFile(file.name, file.text);
  const dialog = page.getByRole('dialog', { name: 'Import “Close reading”' });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => codebook.outline()).toEqual(DEFAULT);

  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(codebook.title).toHaveText('Close reading (copy)');
  await codebook.chooseFile(file.name, file.text);
  await expect(dialog.getByText('4 labels are new')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(codebook.rows).toHaveCount(8);
  await codebook.chooseFile(file.name, file.text);
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await codebook.chooseFile('bad.json', '{"format":"postil-codebook"');
  await expect(page.getByRole('alert')).toContainText('“bad.json” breaks off in the middle');
  await reloadSaved(page);
  await expect(codebook.rows).toHaveCount(8);
});

test("Labels leave as another tool's file and come back by their names", async ({ page }) => {
  const codebook = new CodebookPage(page);
  await codebook.open();
  const file = await codebook.export('CSV');
  expect(file.name).toMatch(/^\d{4}-\d\d-\d\d_close-reading_codebook\.csv$/);
  const rows = `${file.text},Metaphor,,,Says one thing as another.\r\n`;
  await codebook.chooseFile('codes.csv', rows);
  const dialog = page.getByRole('dialog', { name: 'Import “Close reading”' });
  await expect(dialog.getByText('1 label is new and 4 already here')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect.poll(() => codebook.outline()).toEqual([...DEFAULT, 'Metaphor']);
  await reloadSaved(page);
  await expect.poll(() => codebook.outline()).toEqual([...DEFAULT, 'Metaphor']);

  // Changed there, dropped here: the same label says it, and there is no second one.
  const changed = rows.replace('Says one thing', 'Speaks of one thing');
  await drop(page, { name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
  await dialog.getByRole('radio', { name: 'Change the labels of “Close reading”' }).check();
  await expect(dialog.getByText('1 changed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toHaveCount(0);
  await codebook.choose('Metaphor');
  await expect(codebook.definition).toHaveValue('Speaks of one thing as another.');
  expect(await codebook.outline()).toEqual([...DEFAULT, 'Metaphor']);

  // What leaves as one ZIP file comes back as one.
  const brat = await codebook.export('brat');
  await codebook.choose('Metaphor');
  await page.getByRole('button', { name: 'Delete' }).click();
  await codebook.chooseFile(brat.name, brat.bytes);
  await expect(page.getByText('1 label is new and 4 already here')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect.poll(() => codebook.outline()).toEqual([...DEFAULT, 'Metaphor']);
});
