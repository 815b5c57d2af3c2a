/** The dialog that asks about a file of another tool before anything of it is taken in. */
import type { Locator, Page } from '@playwright/test';

export class ForeignFile {
  readonly dialog: Locator;
  readonly text: Locator;
  readonly add: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Annotations from/ });
    this.text = this.dialog.getByRole('combobox', { name: 'Text' });
    this.add = this.dialog.getByRole('button', { name: 'Add to library' });
  }
}
