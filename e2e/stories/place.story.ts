import { expect, test } from '../testing/app-test';
import { ReaderPage } from '../pages/reader';
import { reloadSaved } from '../testing/reload';

test('Opens on the article last read, at the place last read', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText('A free bus');
  const heading = reader.text.getByRole('heading', { name: 'The cure that offends no one' });
  await page.getByRole('button', { name: 'The cure that offends no one' }).click();
  await expect(heading).toBeInViewport();
  await page.getByRole('link', { name: 'Postil' }).click();
  await expect(page.getByText(/\d+% read/)).toBeVisible();
  await expect(reader.status).toHaveText('Saved on this computer');

  // A new visit, without an address of its own.
  await page.goto('about:blank');
  await page.goto('/');
  await expect(heading).toBeInViewport();
  await reloadSaved(page);
  await expect(heading).toBeInViewport();
});
