import { expect, test } from '../testing/app-test';
import { ReaderPage } from '../pages/reader';
import { reloadSaved } from '../testing/reload';

test('A stranger tries the sample, marks a sentence and finds it again', async ({ page }) => {
  const reader = new ReaderPage(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(reader.text).toContainText('A free bus that never comes');
  await expect(page.getByText('26 annotations', { exact: true })).toBeVisible();

  await reader.goToStart();
  await reader.press('ArrowDown', 'ArrowDown', 'ArrowDown', 's', '1');
  await expect(page.getByText('27 annotations')).toBeVisible();

  await reloadSaved(page);
  await expect(page.getByText('27 annotations')).toBeVisible();
  await expect(reader.text.locator('mark').first()).toBeVisible();
});
