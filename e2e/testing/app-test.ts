/**
 * The `test` of every story: a page that fails it on anything the reader should never meet: an uncaught
 * error, a violation of the policy, a request to another host.
 */
import { test as base, expect, type Page } from '@playwright/test';

export interface Complaints {
  readonly list: string[];
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const list: string[] = [];
      context.on('page', (page) => watchComplaints(page, baseURL ?? '', list));
      for (const page of context.pages()) watchComplaints(page, baseURL ?? '', list);
      await use({ list });
      expect(list, 'no errors, no violations, no foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** For pages of other browsers than the test's own. `home`: how the address of every request may begin. */
export function watchComplaints(page: Page, home: string, list: string[]): void {
  page.on('pageerror', (error) => list.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') list.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    list.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(home) || url.startsWith('blob:') || url.startsWith('data:image/');
    if (!isOwn) list.push(`request: ${url}`);
  });
}
