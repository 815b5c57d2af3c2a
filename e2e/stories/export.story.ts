import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { ExportDialog } from '../pages/export-dialog';
import { ReaderPage } from '../pages/reader';
import { unzipTexts } from '../../src/containers/zip/testing/unzip';

interface DoccanoLine {
  readonly text: string;
  readonly label: readonly (readonly [start: number, end: number, label: string])[];
}

test('A reading leaves for doccano, by keyboard: losses said, file right', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2', 'n');
  await page.keyboard.type('By half: where is the source?');
  await page.keyboard.press('Escape');
  const exporting = new ExportDialog(page);
  await exporting.open();
  await expect(exporting.losses).toContainText('Nothing is lost.');
  await exporting.dialog.getByRole('textbox', { name: 'Find a format' }).focus();
  await page.keyboard.type('python');
  await page.keyboard.press('Enter');
  await expect(exporting.format('doccano')).toBeChecked();
  await expect(exporting.losses).toContainText('The id of 1 annotation is left out.');
  await expect(exporting.losses).toContainText('Positions count Unicode code points.');
  await expect(exporting.preview.getByRole('textbox')).toHaveValue(/^\{"text":"The Lantern Tax/);

  const { name, bytes } = await exporting.saveAs();
  expect(name).toMatch(/_the-lantern-tax-[a-z-]+_reading\.doccano\.zip$/);
  const files = new Map(unzipTexts(bytes));
  expect(files.get('README.txt')).toContain('count Unicode code points from 0');
  const line = [...files].find(([path]) => path.endsWith('.jsonl'));
  const { text, label } = JSON.parse(line?.[1] ?? '') as DoccanoLine;
  expect(
    label.map(([start, end, name]) => [Array.from(text).slice(start, end).join(''), name]),
  ).toEqual([['accidents fell by', 'Evidence']]);

  // The next time it is the one to begin with.
  await expect(exporting.dialog).toHaveCount(0);
  await exporting.open();
  await expect(exporting.format('doccano')).toBeChecked();
});

test('The library leaves as one ZIP file, and can be stopped on its way', async ({ page }) => {
  await openLanternTax(page);
  await page.getByLabel('Open files').setInputFiles({
    name: 'second.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Lanterns, again\n\nThey cost more than they give.'),
  });
  await page.getByRole('button', { name: 'Add to library' }).click();
  await expect(new ReaderPage(page).text).toContainText('They cost more');
  const exporting = new ExportDialog(page);
  await exporting.open();
  await exporting.dialog.getByText('The whole library').click();
  await expect(exporting.losses).toContainText('Nothing is lost.');

  // Nothing is made until the worker has come.
  let letCome = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/export.worker-*.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  await exporting.format('W3C Web Annotation').check();
  await expect(exporting.losses).toContainText('0 of 2 articles');
  await exporting.saveButton.click();
  await expect(
    exporting.dialog.getByRole('progressbar', { name: 'Making the file' }),
  ).toBeVisible();
  await exporting.abort.click();
  await expect(exporting.losses).toContainText('Stopped.');
  letCome();

  const { name, bytes } = await exporting.saveAs();
  expect(name).toMatch(/_library_readings\.w3c\.zip$/);
  expect(unzipTexts(bytes).map(([path]) => path)).toEqual([
    'w3c/lanterns-again.jsonld',
    expect.stringMatching(/^w3c\/the-lantern-tax-[a-z-]+\.jsonld$/),
    'README.txt',
  ]);

  // One of them, chosen by keyboard: the one on the desk is chosen already.
  await exporting.open();
  await exporting.dialog.getByText('Chosen articles').click();
  await exporting.dialog.getByRole('listbox', { name: 'Articles' }).focus();
  for (const key of ['End', 'Space', 'Home', 'Space']) await page.keyboard.press(key);
  await expect(exporting.dialog.getByRole('option', { selected: true })).toHaveText(
    /The Lantern Tax/,
  );
  expect((await exporting.saveAs()).name).toMatch(/_the-lantern-tax-[a-z-]+_reading\.jsonld$/);
});
