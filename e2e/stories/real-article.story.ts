import { expect, test } from '../testing/app-test';
import { fixture } from '../testing/fixtures';
import { ReaderPage } from '../pages/reader';
import { reloadSaved } from '../testing/reload';

test('An opinion piece as found: recognised, cut, joined, kept', async ({ page }) => {
  const reader = new ReaderPage(page);
  await page.goto('/');
  await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
  const step = page.getByRole('dialog');
  await expect(step.getByLabel('Title')).toHaveValue(
    'The Lantern Tax Will Not Light a Single Street',
  );
  await expect(step.getByLabel('Byline')).toHaveValue('Ada Merrow');
  await expect(step.getByLabel('Publication')).toHaveValue('Harbour Review');
  await expect(step.getByLabel('Date')).toHaveValue('March 3, 2021');
  await step.getByRole('button', { name: 'Add to library' }).click();

  await expect(reader.text).toContainText('which is precisely the question that the council');
  for (const left of [
    'share buttons',
    'Disclaimer',
    'By Ada Merrow',
    'Region:',
    'media inquiries',
  ]) {
    await expect(reader.text).not.toContainText(left);
  }
  await expect(reader.text.getByRole('link', { name: 'The minutes' })).toHaveAttribute(
    'href',
    'https://example.org/minutes',
  );
  await expect(reader.text.getByRole('listitem')).toHaveCount(2);

  const marks = [
    ['not a tax on lanterns at all', '1'],
    ['accidents fell by', '2'],
    ['a levy on comfort', '3'],
    ['Ronald Coase know better', '4'],
  ] as const;
  for (const [words, key] of marks) {
    await reader.drag(words);
    await page.keyboard.press(key);
    await expect(reader.cards.filter({ hasText: words })).toHaveCount(1);
  }
  await expect(page.getByText('4 annotations')).toBeVisible();
  await reloadSaved(page);
  await expect(page.getByText('4 annotations')).toBeVisible();
  await expect(reader.text).toContainText('which is precisely the question that the council');
});

test('What is proposed to leave out can be kept', async ({ page }) => {
  const reader = new ReaderPage(page);
  await page.goto('/');
  await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
  await page.getByRole('dialog').getByRole('button', { name: 'Keep everything' }).click();
  await page.getByRole('button', { name: 'Add to library' }).click();
  await expect(reader.text).toContainText('By Ada Merrow');
  await reloadSaved(page);
  await expect(reader.text).toContainText('By Ada Merrow');
});
