/** The browser loses what was saved while nobody looks: the reader is told, and never shown an empty desk. */
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { loseDatabase, loseRecords } from '../testing/lose-records';
import { openLanternTax } from '../testing/open-article';
import type { ReaderPage } from '../pages/reader';
import { RecoveryPage } from '../pages/recovery';
import { Safekeeping } from '../pages/safekeeping';
import type { Page } from '@playwright/test';
import { reloadSaved } from '../testing/reload';

async function markTwo(page: Page): Promise<ReaderPage> {
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2');
  await reader.drag('a levy on comfort');
  await reader.press('3');
  await expect(reader.status).toHaveText('Saved on this computer');
  return reader;
}

test('An emptied database is noticed and everything is brought back, by keyboard, for good', async ({
  page,
}) => {
  const reader = await markTwo(page);
  const article = page.url();
  await loseDatabase(page);
  await page.goto(article);
  const recovery = new RecoveryPage(page);
  await expect(recovery.heading).toBeFocused();
  await expect(recovery.page.getByRole('main')).toContainText('database is empty, and it was not');
  expect(await recovery.number('are still there')).toBe(0);
  expect(await recovery.number('can be brought back in all')).toBe(
    await recovery.number('were saved'),
  );
  expect(await findBarriers(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await expect(recovery.bringBack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/^\d+ records were brought back and are saved again\.$/),
  ).toBeFocused();
  await expect(reader.cards).toHaveCount(2);
  await expect(reader.status).toHaveText('Saved on this computer');
  expect(await findBarriers(page)).toEqual([]);
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(2);
  await expect(recovery.heading).toHaveCount(0);
});

test('A file is taken first, the rest given up after a second question, and the file brings it back', async ({
  page,
}) => {
  const reader = await markTwo(page);
  const article = page.url();
  await loseRecords(page, 'annotation');
  await page.goto(article);
  const recovery = new RecoveryPage(page);
  await expect(recovery.heading).toBeFocused();
  await expect(page.getByRole('main')).toContainText('missing or damaged');
  const found = await recovery.number('are still there');
  expect(await recovery.number('can be brought back in all')).toBe(found + 2);
  const safekeeping = new Safekeeping(page);
  const copy = await safekeeping.saveBy(recovery.saveFile);
  await expect(safekeeping.copyDialog).toContainText('1 article and 2 annotations');
  await page.keyboard.press('Escape');

  await recovery.goOn.click();
  await expect(recovery.question).toContainText('2 that could be brought back are given up');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(recovery.question).toHaveCount(0);
  await expect(recovery.goOn).toBeFocused();
  await recovery.goOn.click();
  await recovery.question.getByRole('button', { name: 'Yes, go on without it' }).click();
  await expect(reader.text).toContainText('The Lantern Tax');
  await expect(reader.cards).toHaveCount(0);
  await reloadSaved(page);
  await expect(reader.text).toContainText('The Lantern Tax');
  await expect(reader.cards).toHaveCount(0);

  const file = { name: copy.name, mimeType: 'application/json', buffer: Buffer.from(copy.text) };
  await page.getByLabel('Open files').setInputFiles(file);
  await expect(reader.cards).toHaveCount(2);
  await page.getByRole('button', { name: 'Done' }).click();
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(2);
});
