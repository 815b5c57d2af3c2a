import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { ReaderPage } from '../pages/reader';
import { reloadSaved } from '../testing/reload';

test('Two tabs on one article converge, and a note edited in both keeps both texts', async ({
  page,
  context,
}) => {
  const [first, second] = await openInTwoTabs(page, context);
  await expect(second.cards).toHaveCount(1);
  await second.drag('accidents fell by');
  await second.press('2');
  await expect(first.cards).toHaveCount(2);

  await first.press('Escape');
  await second.cards.filter({ hasText: 'a levy on comfort' }).getByRole('button').first().click();
  await second.note.fill('From the second tab.');
  await expect(first.cards.filter({ hasText: 'From the second tab.' })).toHaveCount(1);
  await expect(second.status).toHaveText('Saved on this computer');

  // Undo in one tab takes back its own step, not the other's.
  await first.goToStart();
  await first.press('Control+z');
  await expect(first.cards).toHaveCount(1);
  await expect(second.cards).toHaveCount(1);
  await expect(second.cards).toContainText('accidents fell by');
  await first.press('Control+Shift+z');
  await expect(second.cards).toHaveCount(2);

  await reloadSaved(page);
  await reloadSaved(second.page);
  await expect(first.cards).toHaveCount(2);
  await expect(second.cards).toHaveCount(2);
});

test('What is typed stays whole while another tab writes the same note', async ({
  page,
  context,
}) => {
  const [first, second] = await openInTwoTabs(page, context);
  await second.cards.getByRole('button').first().click();

  await first.press('n');
  await page.keyboard.type('Comfort is a loaded wo');
  await expect(second.note).toHaveValue('Comfort is a loaded wo');
  await second.note.press('Control+End');
  await second.page.keyboard.type('od, not a lamp');
  await expect(second.status).toHaveText('Saved on this computer');
  await page.keyboard.type('rd.');
  await expect(first.note).toHaveValue('Comfort is a loaded word.');
  await page.keyboard.press('Escape');
  await expect(first.cards).toContainText('Comfort is a loaded word.');
  await expect(first.cards).toContainText('Comfort is a loaded wood, not a lamp');
  await reloadSaved(page);
  await expect(first.cards).toContainText('Comfort is a loaded word.');
  await expect(first.cards).toContainText('Comfort is a loaded wood, not a lamp');
});

/** One mark is made in the first, and saved, before the second is opened. */
async function openInTwoTabs(
  page: Page,
  context: BrowserContext,
): Promise<readonly [ReaderPage, ReaderPage]> {
  const first = await openLanternTax(page);
  await first.drag('a levy on comfort');
  await first.press('1');
  await expect(first.status).toHaveText('Saved on this computer');
  const otherPage = await context.newPage();
  await otherPage.goto(page.url());
  return [first, new ReaderPage(otherPage)];
}
