/** Takes the work away as a file, as a reader does when saving fails, and reads the file. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { parsePostil } from '../../../src/codecs/postil-json/parse';
import { ExportDialog } from '../../pages/export-dialog';

/** How many annotations are in the file; -1 where it cannot be opened again. */
export async function takeAwayAll(page: Page): Promise<number> {
  const dialog = new ExportDialog(page);
  await dialog.open();
  const { text } = await dialog.save();
  const parsed = await parsePostil(text, {
    sha256Hex: (of) => Promise.resolve(createHash('sha256').update(of).digest('hex')),
  });
  if (!parsed.ok) return -1;
  return parsed.value.bundle.readings.reduce((sum, { annotations }) => sum + annotations.length, 0);
}
