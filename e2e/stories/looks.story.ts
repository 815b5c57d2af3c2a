import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';

test('Theme and reading measure are chosen and stay', async ({ page }) => {
  const reader = await openLanternTax(page);
  const size = () =>
    reader.caret.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await dialog.getByRole('slider', { name: 'Text size' }).fill('150');
  await page.keyboard.press('Escape');
  await expect.poll(size).toBeCloseTo(before * 1.5, 0);
  await page.reload();
  await expect(reader.text).toContainText('The Lantern Tax');
  await expect.poll(size).toBeCloseTo(before * 1.5, 0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('Labels are hidden, annotations filtered, keys changed', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('3');
  await reader.drag('accidents fell by');
  await reader.press('2');
  await page.getByRole('button', { name: 'Hide Framing' }).click();
  await expect(reader.cards).toHaveCount(1);
  await page.getByRole('button', { name: 'Show Framing' }).click();
  await page.getByLabel('Search quotes').fill('levy');
  await expect(reader.cards).toHaveCount(1);
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.getByLabel('Search quotes').fill('');
  await expect(reader.cards).toHaveCount(2);

  await reader.goToStart();
  await reader.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('button', { name: /Next annotation/ }).click();
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await page.reload();
  await reader.goToStart();
  await reader.press('x');
  await expect(
    reader.cards.filter({ has: page.getByLabel('Note', { exact: true }) }),
  ).toContainText('a levy');
});

for (const width of [320, 360, 768, 1024, 1440, 2560]) {
  test(`Nothing overflows sideways at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
    const reader = await openLanternTax(page);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.goto('/#/');
    await expect(page.getByRole('list', { name: 'Library' })).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.reload();
    await expect(page.getByRole('list', { name: 'Library' }).or(reader.text)).toBeVisible();
  });
}
