/** The list of articles. */
import type { Locator, Page } from '@playwright/test';

export class LibraryPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly titles: Locator;
  readonly search: Locator;
  readonly sort: Locator;
  readonly codebooks: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Library' });
    this.rows = this.list.getByRole('listitem');
    this.titles = this.list.getByRole('link');
    this.search = page.getByRole('textbox', { name: 'Search articles' });
    this.sort = page.getByRole('combobox', { name: 'Sort by' });
    this.codebooks = page.getByRole('list', { name: 'Codebooks' }).getByRole('link');
  }

  async goto(): Promise<void> {
    await this.page.goto('/#/');
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async open(title: string): Promise<void> {
    await this.list.getByRole('link', { name: title, exact: true }).click();
  }

  /** Picks an entry of the row's menu. */
  async pick(title: string, entry: 'Rename' | 'Duplicate' | 'Export' | 'Delete'): Promise<void> {
    await this.row(title).getByRole('button').click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Gives the article another title, by keyboard once the dialog is open. */
  async rename(title: string, next: string): Promise<void> {
    await this.pick(title, 'Rename');
    await this.page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(next);
    await this.page.keyboard.press('Enter');
  }
}
