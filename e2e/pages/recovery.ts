/** The page that stands in place of all others after the browser has lost something. */
import type { Locator, Page } from '@playwright/test';

export class RecoveryPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly bringBack: Locator;
  readonly saveFile: Locator;
  readonly goOn: Locator;
  readonly question: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', {
      name: 'The browser has lost part of what was saved',
    });
    this.bringBack = page.getByRole('button', { name: /^Bring all \d+ back$/ });
    this.saveFile = page.getByRole('button', { name: 'Save a file of all that can be read' });
    this.goOn = page.getByRole('button', { name: 'Go on with what is there' });
    this.question = page.getByRole('alertdialog', { name: 'Go on without the rest?' });
  }

  /** One of the numbers shown, by its words. */
  async number(words: string): Promise<number> {
    const term = this.page.getByRole('term').filter({ hasText: words });
    const value = this.page.locator('dl > div').filter({ has: term }).getByRole('definition');
    return Number(await value.textContent());
  }
}
