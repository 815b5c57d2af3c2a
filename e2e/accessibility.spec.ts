/** Axe finds nothing, on every page and state, light and dark, wide and narrow. */
import type { Page } from '@playwright/test';
import { expect, test } from './testing/app-test';
import { findBarriers } from './testing/axe';
import { fixture } from './testing/fixtures';
import { openLanternTax } from './testing/open-article';
import { ReaderPage } from './pages/reader';

const LOOKS = [
  { name: 'light, wide', colorScheme: 'light', width: 1440 },
  { name: 'dark, wide', colorScheme: 'dark', width: 1440 },
  { name: 'light, narrow', colorScheme: 'light', width: 360 },
  { name: 'dark, narrow', colorScheme: 'dark', width: 360 },
] as const;

async function isClean(page: Page, state: string): Promise<void> {
  expect(await findBarriers(page), state).toEqual([]);
}

for (const { name, colorScheme, width } of LOOKS) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('first page, import step, library', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
      await isClean(page, 'first page');
      await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
      await expect(page.getByRole('button', { name: 'Add to library' })).toBeVisible();
      await isClean(page, 'import step');
      await page.getByRole('button', { name: 'Add to library' }).click();
      await expect(page.getByRole('region', { name: 'Article text' })).toBeVisible();
      await page.goto('/#/');
      await expect(page.getByRole('list', { name: 'Library' })).toBeVisible();
      await isClean(page, 'library');
    });

    test('reading, picking a label, noting', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Try the sample' }).click();
      const reader = new ReaderPage(page);
      await expect(reader.text).toContainText('A free bus');
      await isClean(page, 'reader with a full margin');
      await reader.goToStart();
      await reader.press('s', 'Enter');
      await expect(reader.picker).toBeVisible();
      await isClean(page, 'label picker');
      await page.keyboard.press('Enter');
      await reader.press('n');
      await expect(reader.note).toBeFocused();
      await isClean(page, 'note');
    });

    test('dialogs and codebook', async ({ page }) => {
      const reader = await openLanternTax(page);
      await reader.drag('a levy on comfort');
      const bar = page.getByRole('toolbar', { name: 'Mark the selection' });
      await expect(bar.getByRole('button', { name: 'Copy as a quotation' })).toBeVisible();
      await isClean(page, 'bar beside a selection');
      for (const [keys, title] of [
        ['Control+k', 'Commands'],
        ['Control+,', 'Settings'],
        ['Control+s', 'Export'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await isClean(page, title);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      await page.keyboard.type('Edit the codebook');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await isClean(page, 'codebook');
    });
  });
}
