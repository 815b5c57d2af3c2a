/** What leaves the article without a file: a quotation on the clipboard, and pages of paper. */
import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';

test('An annotation is copied with its citation, and the article is printed with all of them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('3', 'n');
  await page.keyboard.type('A loaded word.');
  await reader.press('Escape');

  await reader.cards.first().getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as a quotation' }).click();
  await expect(page.getByText('Quotation copied')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { plain: await text('text/plain'), html: await text('text/html') };
  });
  expect(copied.plain).toMatch(/^“a levy on comfort”\n— .*“The Lantern Tax Will/);
  expect(copied.html).toContain('<p>a levy on comfort</p>');
  expect(copied.html).toContain('<cite>The Lantern Tax Will Not Light a Single Street</cite>');

  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  const paper = page.locator('[data-printing]');
  await expect(paper).toContainText('A loaded word.');
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(reader.text).toBeHidden();
  await expect(page.getByRole('banner').filter({ visible: true })).toHaveCount(0);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('afterprint'));
  });
  await expect(paper).toHaveCount(0);
});
