/** Takes the work away as a file, as a reader does when saving fails, and reads the file. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Annotation } from '../../../src/domain/annotation/annotation';
import { parsePostil } from '../../../src/codecs/postil-json/parse';
import { ExportDialog } from '../../pages/export-dialog';
import { Safekeeping } from '../../pages/safekeeping';

/** By "Save a copy now". How many annotations are in the file; -1 where it cannot be opened again. */
export async function takeAwayAll(page: Page): Promise<number> {
  const safekeeping = new Safekeeping(page);
  const { text } = await safekeeping.saveCopy();
  await page.keyboard.press('Escape');
  await safekeeping.copyDialog.waitFor({ state: 'hidden' });
  return (await readFile(text))?.length ?? -1;
}

/** The article's own file, the same to the byte for the same annotations. */
export async function takeAway(page: Page): Promise<{ readonly text: string }> {
  const dialog = new ExportDialog(page);
  await dialog.open();
  return dialog.save();
}

/** The annotations of a file; null where it cannot be opened. */
export async function readFile(text: string): Promise<readonly Annotation[] | null> {
  const parsed = await parsePostil(text, {
    sha256Hex: (of) => Promise.resolve(createHash('sha256').update(of).digest('hex')),
  });
  return parsed.ok ? parsed.value.bundle.readings.flatMap(({ annotations }) => annotations) : null;
}
