/** What stands beside the text: legend, filter, cards, handles, picker, and the place that is kept. */
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { openLanternTax } from '../testing/open-article';

test('Labels are hidden and shown, annotations filtered by label and by words', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('3', 'n');
  await page.keyboard.type('A loaded word.');
  await reader.press('Escape', 'Escape');
  await reader.drag('accidents fell by');
  await reader.press('2');
  await expect(reader.cards).toHaveCount(2);

  await page.getByRole('button', { name: 'Hide Framing' }).click();
  await expect(reader.cards).toHaveCount(1);
  await page.getByRole('button', { name: 'Show Framing' }).click();
  await page.getByRole('button', { name: /^Framing 1/ }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter' }).click();

  await reader.caret.focus();
  await reader.press('/');
  await page.keyboard.type('LOADED');
  await expect(reader.cards).toHaveCount(1);
  await expect(reader.cards).toContainText('a levy on comfort');
  await reader.press('Escape', 'Escape');
  await expect(reader.cards).toHaveCount(2);
  await expect(reader.caret).toBeFocused();
});

test('The article’s keys work on a card, and a mark outside the filter is not drawn', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('3');
  await reader.drag('accidents fell by');
  await reader.press('2');
  const first = reader.cards.first();
  await first.getByRole('button').first().click();
  await reader.press('1');
  await expect(first).toContainText('Claim');
  await page.getByRole('button', { name: /^Evidence 1/ }).click();
  await expect(reader.cards).toHaveCount(1);
  await expect(reader.highlights.first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(reader.highlights.last()).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('A button with an icon alone shows its name to pointer and keyboard', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.goToStart();
  await page.getByRole('button', { name: 'Hide Framing' }).hover();
  await expect(page.getByRole('tooltip')).toHaveText('Hide Framing');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hide Evidence' }).focus();
  await reader.press('Tab', 'Tab');
  await expect(page.getByRole('tooltip')).toHaveText('Hide Framing');
});

test('The active card stands level with its words, and no two cards overlap', async ({ page }) => {
  const reader = await openLanternTax(page);
  for (const words of ['A lantern by a door', 'lantern by a', 'lantern', 'door']) {
    await reader.drag(words);
    await reader.press('1');
  }
  await reader.press('Escape');
  await reader.click('a levy on comfort');
  const last = reader.cards.last();
  await last.getByRole('button').first().click();
  await expect(last.getByRole('textbox', { name: 'Note' })).toBeVisible();
  const text = await page.locator('.postil-active').first().boundingBox();
  await expect
    .poll(async () => Math.abs(((await last.boundingBox())?.y ?? 0) - (text?.y ?? 0)))
    .toBeLessThan(4);
  const boxes = await Promise.all((await reader.cards.all()).map((card) => card.boundingBox()));
  const ordered = boxes.flatMap((box) => box ?? []).toSorted((a, b) => a.y - b.y);
  for (const [at, box] of ordered.slice(1).entries()) {
    expect(box.y).toBeGreaterThanOrEqual((ordered[at]?.y ?? 0) + (ordered[at]?.height ?? 0));
  }
});

test('An edge is dragged to another word in one step', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1');
  const handle = page.locator('[data-edge=end]');
  await expect(handle).toBeVisible();
  const from = await handle.boundingBox();
  const x = (from?.x ?? 0) + (from?.width ?? 0) / 2;
  const y = (from?.y ?? 0) + 8;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  await page.mouse.up();
  await expect(reader.cards).not.toContainText('a levy on comfort');
  await page.keyboard.press('Control+z');
  await expect(reader.cards).toContainText('a levy on comfort');
});

for (const width of [1440, 360]) {
  test(`The label picker never covers the words, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const reader = await openLanternTax(page);
    await reader.goToStart();
    await reader.press('s', 'Enter');
    await expect(reader.picker).toBeVisible();
    const picker = await reader.picker.boundingBox();
    const words = await page.locator('.postil-selected').first().boundingBox();
    const isApart =
      (words?.y ?? 0) + (words?.height ?? 0) <= (picker?.y ?? 0) ||
      (words?.y ?? 0) >= (picker?.y ?? 0) + (picker?.height ?? 0) ||
      (words?.x ?? 0) + (words?.width ?? 0) <= (picker?.x ?? 0);
    expect(isApart).toBe(true);
    await reader.press('Escape');
    await expect(reader.caret).toBeFocused();
  });
}

test('The picker of an annotation that fills the page stands beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  const reader = await openLanternTax(page);
  await reader.goToStart();
  await reader.press('Control+Shift+End', '1');
  await page.getByRole('button', { name: 'Labels', exact: true }).click();
  const picker = await reader.picker.boundingBox();
  const text = await reader.caret.boundingBox();
  expect(picker?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0) / 2);
  expect((picker?.x ?? 0) + (picker?.width ?? 0)).toBeLessThanOrEqual(1280);
});

test('Opens at the place last read', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2');
  const scrolled = async () => (await reader.highlights.first().boundingBox())?.y ?? 0;
  const before = await scrolled();
  await expect(reader.status).toHaveText('Saved on this computer');
  // The place is kept a moment after the scrolling, and shown a moment after the text.
  await expect(async () => {
    await page.reload();
    await expect
      .poll(async () => Math.abs((await scrolled()) - before), { timeout: 3000 })
      .toBeLessThan(60);
  }).toPass();
});
