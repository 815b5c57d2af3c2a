/** Where the work is kept: the dialog, the copy of everything, the reminder, the page after damage. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class Safekeeping {
  readonly page: Page;
  readonly dialog: Locator;
  readonly copyDialog: Locator;
  readonly reminder: Locator;
  readonly open: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Where your work is kept' });
    this.copyDialog = page.getByRole('dialog', { name: 'Save a copy of everything' });
    this.reminder = page.getByRole('region', { name: 'Copies of your work' });
    this.open = page.getByRole('banner').getByRole('button', { name: 'Where your work is kept' });
  }

  /** Presses a button that saves a copy at once, and gives back the file. */
  async saveBy(button: Locator): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download');
    await button.click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async saveCopy(): Promise<{ readonly name: string; readonly text: string }> {
    await this.open.click();
    return this.saveBy(this.dialog.getByRole('button', { name: 'Save a copy now' }));
  }
}
