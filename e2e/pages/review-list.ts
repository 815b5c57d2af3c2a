/** The marks that need a look, and the dialog that brings marks over. */
import type { Locator, Page } from '@playwright/test';

export class ReviewList {
  readonly list: Locator;
  readonly entries: Locator;
  readonly dialog: Locator;
  readonly found: Locator;
  readonly useSelection: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Waiting for a look' });
    this.entries = this.list.getByRole('article');
    this.dialog = page.getByRole('dialog', { name: 'Bring annotations over' });
    this.found = this.dialog.getByRole('alert');
    this.useSelection = this.list.getByRole('button', { name: 'Mark the selection instead' });
  }

  /** Asks for them by the palette, and waits for what was found. */
  async look(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill('bring annotations');
    await this.page.keyboard.press('Enter');
    await this.dialog.getByRole('button', { name: 'Look for them' }).click();
  }

  async place(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Place them here' }).click();
  }
}
