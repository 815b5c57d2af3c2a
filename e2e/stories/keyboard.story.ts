import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

test('The whole of marking by keyboard alone', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.goToStart();

  // The sentence, then its paragraph.
  await reader.press('ArrowDown', 'ArrowDown', 'ArrowDown', 's');
  await reader.press('1');
  await reader.press('ArrowDown', 'ArrowDown', 'ArrowDown', 's', 's', '3');
  await expect(page.getByText('2 annotations')).toBeVisible();

  // Word by word, with the picker.
  await reader.press('Control+Home', 'ArrowDown', 'ArrowDown');
  await reader.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Enter');
  await expect(reader.picker).toBeVisible();
  await page.keyboard.type('theo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 annotations')).toBeVisible();
  await expect(reader.caret).toBeFocused();

  // From one to the next, and a note on it.
  await reader.press('Control+Home', ']');
  await reader.press('n');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Escape');
  await expect(reader.cards.filter({ hasText: 'By hand' })).toHaveCount(1);

  // Every command by its name.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('next annot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await reloadSaved(page);
  await expect(page.getByText('3 annotations')).toBeVisible();
});

test('Typing, pasting and cutting change nothing', async ({ page }) => {
  const reader = await openLanternTax(page);
  const before = await reader.caret.innerText();
  await reader.goToStart();
  await page.keyboard.type('xyz qwe');
  await reader.press('Control+a', 'Control+x', 'Control+v', 'Shift+Enter', 'Tab');
  await expect(reader.caret).toHaveText(before.replace(/\s+/g, ' ').trim(), { useInnerText: true });
  await reloadSaved(page);
  await expect(reader.caret).toHaveText(before.replace(/\s+/g, ' ').trim(), { useInnerText: true });
});
