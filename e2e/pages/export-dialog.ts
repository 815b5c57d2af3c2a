/** The dialog that hands the reading out as a file. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class ExportDialog {
  readonly dialog: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  /** Chooses Postil JSON, saves, and gives back what was written. */
  async save(): Promise<{ readonly name: string; readonly text: string }> {
    await this.dialog.getByRole('radio', { name: 'Postil JSON' }).check();
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Save file' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
}
