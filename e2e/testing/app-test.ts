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
      context.on('page', (page) => watch(page, baseURL ?? '', list));
      for (const page of context.pages()) watch(page, baseURL ?? '', list);
      await use({ list });
      expect(list, 'no errors, no violations, no foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

function watch(page: Page, home: string, list: string[]): void {
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
