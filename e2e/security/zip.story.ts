import { makeZip, packedZeros } from '../../src/lib/testing/make-zip';
import { FirstPage } from '../pages/first-page';
import { ImportStep } from '../pages/import-step';
import { LibraryPage } from '../pages/library';
import { expect, test } from '../testing/app-test';

test('Each file in a ZIP file opens as if it had come alone; bad ones are named', async ({
  page,
}) => {
  const first = new FirstPage(page);
  const step = new ImportStep(page);
  await first.goto();
  await first.open({
    name: 'class.zip',
    mimeType: 'application/zip',
    buffer: makeZip([
      { name: 'class/anna.md', content: '# By Anna\n\nA text that Anna has handed in.' },
      { name: 'class/locked.txt', content: 'x', flags: 1 },
      { name: '../../ben.txt', content: 'By Ben\n\nA text that Ben has handed in.' },
      { name: 'inner.zip', content: makeZip([{ name: 'a.txt', content: 'a' }]) },
      { name: 'bomb.txt', packed: packedZeros(1_000_000_000), states: { size: 40_000 } },
      { name: 'empty.md', content: '' },
      { name: '__MACOSX/class/._anna.md', content: 'x' },
    ]),
  });
  await expect(step.position).toHaveText('File 1 of 2 · anna.md');
  await step.addAll();
  await expect(first.report).toContainText('“locked.txt” is locked with a password.');
  await expect(first.report).toContainText('“inner.zip” is an archive inside an archive.');
  await expect(first.report).toContainText('“bomb.txt” holds more than the 40 kB');
  await expect(first.report).toContainText('“empty.md” is empty.');
  await expect(first.report).not.toContainText('_anna');
  await page.keyboard.press('Escape');
  const library = new LibraryPage(page);
  await expect(library.titles).toHaveText([/By (Anna|Ben)/, /By (Anna|Ben)/]);
});
