/** The dialog that hands readings out as files. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class ExportDialog {
  readonly dialog: Locator;
  readonly losses: Locator;
  readonly preview: Locator;
  readonly saveButton: Locator;
  readonly abort: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export' });
    this.losses = this.dialog.getByRole('region', { name: 'What is lost' });
    this.preview = this.dialog.getByRole('region', { name: 'Preview' });
    this.saveButton = this.dialog.getByRole('button', { name: 'Save file' });
    this.abort = this.dialog.getByRole('button', { name: 'Abort' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  format(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }

  /** Chooses Postil JSON, saves, and gives back what was written. */
  async save(): Promise<{ readonly name: string; readonly text: string }> {
    await this.format('Postil JSON').check();
    const { name, bytes } = await this.saveAs();
    return { name, text: bytes.toString('utf8') };
  }

  /** Saves in the format that is chosen. */
  async saveAs(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.saveButton.click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
}
