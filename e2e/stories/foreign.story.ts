import { FirstPage, textFile } from '../pages/first-page';
import { ForeignFile } from '../pages/foreign-file';
import { ImportStep } from '../pages/import-step';
import { ReaderPage } from '../pages/reader';
import { expect, test } from '../testing/app-test';
import { reloadSaved } from '../testing/reload';

const TEXT = textFile('lamps.txt', 'The lamps go out at ten.\n\nWho pays for lamps nobody needs?');

// "lamps" stands there twice; the numbers of the third row fit nothing.
const TABLE = textFile(
  'ours.csv',
  [
    'start,end,quote,code,note,coder',
    '4,9,lamps,Claim,Bright,Åsa',
    '0,3,Who pays for,Evidence,,Åsa',
    '90,99,lamps,Claim,,Åsa',
    '',
  ].join('\r\n'),
);

test('Annotations of another tool are looked for in a text, and come in once', async ({ page }) => {
  const first = new FirstPage(page);
  const reader = new ReaderPage(page);
  const foreign = new ForeignFile(page);
  await first.goto();
  await first.open(TEXT);
  await new ImportStep(page).add.click();
  await expect(reader.text).toBeVisible();

  await first.open(TABLE);
  await expect(foreign.dialog).toContainText('3 annotations read');
  await expect(foreign.dialog).toContainText('1 in their place');
  await expect(foreign.dialog).toContainText('1 found by their words, elsewhere');
  await expect(foreign.dialog).toContainText('1 needs a look');
  await expect(foreign.dialog).toContainText('Labels are those of your codebook “Close reading”');
  await foreign.add.click();
  await first.report.getByRole('button', { name: 'Done' }).click();
  await expect(reader.cards).toHaveCount(2);
  await expect(reader.highlights).toHaveText(['lamps', 'Who pays for']);
  await reloadSaved(page);
  await expect(reader.cards).toHaveCount(2);
  await expect(reader.annotations).toContainText('Bright');
  const readings = page.getByRole('combobox', { name: 'Reading' });
  await expect(readings.locator('option:checked')).toHaveText('Åsa (2)');
  await readings.selectOption({ label: 'Without a name (0)' });
  await expect(reader.cards).toHaveCount(0);

  await first.open(TABLE);
  await foreign.add.click();
  await expect(first.report).toContainText('Everything in “ours.csv” is already in the library');
});
