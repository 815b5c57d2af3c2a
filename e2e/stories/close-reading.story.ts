import { expect, test } from '../testing/app-test';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

test('Marks, labels, notes, corrects, undoes; closes the lid and comes back', async ({ page }) => {
  const reader = await openLanternTax(page);

  await reader.drag('A lantern by a door');
  await reader.press('1');
  await reader.press('n');
  await expect(reader.note).toBeFocused();
  await page.keyboard.type('Everything hangs on this.');
  await page.keyboard.press('Escape');
  await expect(reader.caret).toBeFocused();
  await expect(reader.cards).toContainText('Everything hangs on this.');

  // A second label on the same annotation, and off again.
  await reader.press('3');
  await expect(reader.cards).toContainText('Framing');
  await reader.press('3');
  await expect(reader.cards).not.toContainText('Framing');

  // The end moves by whole characters, and back.
  await reader.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
  await expect(reader.cards).toContainText('A lantern by a door is');
  await page.keyboard.press('Control+z');
  await expect(reader.cards).toContainText('A lantern by a door i');
  await page.keyboard.press('Control+Shift+Z');
  await expect(reader.cards).toContainText('A lantern by a door is');

  // Undo survives a reload: one step an action.
  await reloadSaved(page);
  await expect(reader.cards).toContainText('A lantern by a door is');
  await reader.goToStart();
  await reader.press('Control+z', 'Control+z', 'Control+z');
  await expect(reader.cards).toContainText('Everything hangs on this.');
  await reader.press('Control+z', 'Control+z', 'Control+z');
  await expect(reader.cards).not.toContainText('Everything hangs on this.');
  await reader.press('Control+z');
  await expect(reader.cards).toHaveCount(0);
  await reader.press('Control+Shift+Z');
  await expect(reader.cards).toHaveCount(1);
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(1);
});

test('Overlaps without limit: every annotation under a click can be reached', async ({ page }) => {
  const reader = await openLanternTax(page);
  const layers = [
    ['We did not abolish our lamps.', '1'],
    ['did not abolish our lamps', '2'],
    ['not abolish our', '3'],
    ['abolish', '4'],
  ] as const;
  for (const [words, key] of layers) {
    await reader.drag(words);
    await reader.press(key);
  }
  await expect(page.getByText('4 annotations')).toBeVisible();
  await reader.press('Escape');
  await reader.click('abolish');
  const choices = page.getByRole('menu');
  await expect(choices.getByRole('menuitem')).toHaveCount(4);
  await choices.getByRole('menuitem', { name: /Evidence/ }).click();
  await reloadSaved(page);
  await expect(page.getByText('4 annotations')).toBeVisible();
});

test('A selection across paragraphs is one annotation; a second selection makes it discontinuous', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await reader.goToStart();
  await reader.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', '2');
  await expect(reader.cards).toHaveCount(1);
  await reader.drag('Tax it, and the street');
  await reader.press('+');
  await expect(reader.cards).toHaveCount(1);
  await expect(reader.cards).toContainText('…');
  await expect(reader.cards).toContainText('Tax it, and the street');
  await reloadSaved(page);
  await expect(reader.cards).toContainText('Tax it, and the street');
  await expect(reader.cards).toHaveCount(1);
});

test('The highlighter labels every selection until it is put away', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.goToStart();
  await reader.press('l');
  await expect(reader.picker).toBeVisible();
  await page.keyboard.type('Fram');
  await page.keyboard.press('Enter');
  await reader.drag('a levy on comfort');
  await reader.drag('accidents fell by');
  await expect(page.getByText('2 annotations')).toBeVisible();
  await reader.press('l');
  await reader.drag('small lighthouse');
  await expect(page.getByText('2 annotations')).toBeVisible();
  await reloadSaved(page);
  await expect(page.getByText('2 annotations')).toBeVisible();
});

test('Deleting offers to undo', async ({ page }) => {
  const reader = await openLanternTax(page);
  await reader.drag('a levy on comfort');
  await reader.press('1');
  await reader.press('Delete');
  await expect(reader.cards).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(reader.cards).toHaveCount(1);
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(1);
});
