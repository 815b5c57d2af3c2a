import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { ExportDialog } from '../pages/export-dialog';
import { ReaderPage } from '../pages/reader';
import { reloadSaved } from '../testing/reload';

test('Export, import in another profile, export: the same bytes', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2', 'n');
  await page.keyboard.type('By half, “🌍”: where is the source?');
  await page.keyboard.press('Escape');
  await reader.drag('a levy on comfort');
  await reader.press('3', '1');
  const exporting = new ExportDialog(page);
  await exporting.open();
  const first = await exporting.save();
  expect(first.name).toMatch(
    /^\d{4}-\d\d-\d\d_the-lantern-tax-will-not-light-a-single-street_reading\.postil\.json$/,
  );
  expect(JSON.parse(first.text)).toMatchObject({
    format: 'postil',
    formatVersion: '1.0.0',
    offsetUnit: 'UnicodeCodePoint',
  });

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await other.goto('/');
  const file = { name: first.name, mimeType: 'application/json', buffer: Buffer.from(first.text) };
  await other.getByLabel('Open files').setInputFiles(file);
  const there = new ReaderPage(other);
  await expect(other.getByRole('status')).toHaveText('Saved on this computer');
  const open = other.getByRole('list', { name: 'Library' }).getByText('The Lantern Tax');
  await expect(there.text.or(open).first()).toBeVisible();
  await other.keyboard.press('Escape');
  if (!(await there.text.isVisible())) await open.click();
  await expect(other.getByText('2 annotations')).toBeVisible();
  const exportingThere = new ExportDialog(other);
  await exportingThere.open();
  const second = await exportingThere.save();
  expect(second.text).toBe(first.text);

  // Importing it again changes nothing, here or there.
  await other.getByLabel('Open files').setInputFiles(file);
  await expect(there.text).toBeVisible();
  await reloadSaved(other);
  await expect(other.getByText('2 annotations')).toBeVisible();
  await exportingThere.open();
  expect((await exportingThere.save()).text).toBe(first.text);
  await elsewhere.close();
});
