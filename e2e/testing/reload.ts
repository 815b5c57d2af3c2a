/** Reloads once everything is saved: what is younger than that may go with the page. */
import { expect, type Page } from '@playwright/test';

export async function reloadSaved(page: Page): Promise<void> {
  // By its attribute: behind a dialog it has no role.
  await expect(page.locator('[role=status]')).toHaveText('Saved on this computer');
  await page.reload();
}
