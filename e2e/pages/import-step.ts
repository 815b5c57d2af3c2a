/** The dialog that asks about a text before it is taken in. */
import type { Locator, Page } from '@playwright/test';

export class ImportStep {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly position: Locator;
  readonly add: Locator;
  readonly skip: Locator;
  readonly cancel: Locator;
  readonly passages: Locator;
  readonly joins: Locator;
  readonly duplicate: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Add to library' });
    this.title = this.dialog.getByRole('textbox', { name: 'Title' });
    this.position = this.dialog.getByText(/^File \d+ of \d+/);
    this.add = this.dialog.getByRole('button', { name: 'Add to library' });
    this.skip = this.dialog.getByRole('button', { name: 'Skip this file' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.passages = this.dialog.getByRole('checkbox', { name: /^Keep: / });
    this.joins = this.dialog.getByRole('checkbox', { name: 'Join these two paragraphs' });
    this.duplicate = this.dialog.getByRole('alert');
  }

  /** The switch of the passage that starts with these words. */
  passage(words: string): Locator {
    return this.dialog.getByRole('checkbox', { name: `Keep: ${words}` });
  }

  async addAll(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Add all/ }).click();
  }

  async addAgain(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Add again' }).click();
  }

  async openExisting(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Open the one in the library' }).click();
  }
}
