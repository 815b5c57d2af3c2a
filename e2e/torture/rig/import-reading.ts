/** Takes a file of the app's own format in and opens what it brought. */
import { expect } from '@playwright/test';
import type { TextFile } from '../../pages/first-page';
import { expectSaved, type Desk } from './desk';

/** Thousands of annotations take their time on a busy machine. */
const PATIENCE_MS = 60_000;

export async function importReading(desk: Desk, file: TextFile): Promise<void> {
  await desk.page.getByLabel('Open files').setInputFiles(file);
  const title = file.name.replace('.postil.json', '');
  const link = desk.page.getByRole('list', { name: 'Library' }).getByRole('link', { name: title });
  await desk.reader.text.or(link).first().waitFor({ timeout: PATIENCE_MS });
  // A file of one article opens it by itself, unless there was nothing new in it.
  await expect(async () => {
    if (await desk.reader.text.isVisible()) return;
    await desk.page.keyboard.press('Escape');
    await link.click({ timeout: 2000 });
    await desk.reader.text.waitFor({ timeout: 5000 });
  }).toPass({ timeout: PATIENCE_MS });
  await expectSaved(desk);
}
