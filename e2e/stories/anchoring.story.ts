import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ExportDialog } from '../pages/export-dialog';
import { LibraryPage } from '../pages/library';
import type { ReaderPage } from '../pages/reader';
import { ReviewList } from '../pages/review-list';
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { fixture } from '../testing/fixtures';
import { openLanternTax } from '../testing/open-article';
import { reloadSaved } from '../testing/reload';

test('Old marks on a corrected text: found, changed, or listed until the reader has looked', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await mark(reader, 'a levy on comfort', '3');
  await mark(reader, 'The lamps cost less than the tax would raise', '1');
  await mark(reader, 'Nobody had to count them', '2');

  await openCorrected(page);
  await expect(reader.text).toContainText('Everyone knew them');
  await expect(reader.cards).toHaveCount(0);

  const review = new ReviewList(page);
  await review.look();
  await expect(review.found).toContainText('1 annotation: word for word');
  await expect(review.found).toContainText(
    '1 annotation: found, though words in them have changed',
  );
  await expect(review.found).toContainText('1 annotation: will be listed');
  await review.place();
  await expect(page.getByText('2 annotations', { exact: true })).toBeVisible();
  await expect(reader.cards.first()).toContainText('a levy on comfort');
  await expect(reader.cards.last()).toContainText(
    'The lamps cost far less than the tax would raise',
  );
  await expect(review.entries).toHaveCount(1);
  await expect(review.entries).toContainText('Nobody had to count them');
  expect(await findBarriers(page)).toEqual([]);

  // It is kept, never drawn, and taken away with the rest.
  await reloadSaved(page);
  await expect(review.entries).toHaveCount(1);
  await expect(page.getByText('2 annotations', { exact: true })).toBeVisible();
  const exporting = new ExportDialog(page);
  await exporting.open();
  const { text } = await exporting.save();
  expect(JSON.parse(text)).toMatchObject({ formatVersion: '1.1.0' });
  expect(text).toContain('"exact": "Nobody had to count them');

  // By hand, and back.
  await reader.drag('Everyone knew them');
  await review.useSelection.click();
  await expect(review.entries).toHaveCount(0);
  await expect(page.getByText('3 annotations', { exact: true })).toBeVisible();
  await reader.press('Control+z');
  await expect(review.entries).toHaveCount(1);
  await expect(page.getByText('2 annotations', { exact: true })).toBeVisible();

  // By keyboard alone: to the list with one key, then to what drops it.
  await reader.goToStart();
  await reader.press('r');
  await expect(review.entries.getByRole('button', { expanded: true })).toBeFocused();
  const drop = review.list.getByRole('button', { name: 'Drop it' });
  for (let tabs = 0; tabs < 12 && !(await isFocused(drop)); tabs += 1) await reader.press('Tab');
  await reader.press('Enter');
  await expect(review.entries).toHaveCount(0);
  await expect(reader.caret).toBeFocused();
  await reader.press('Control+z');
  await expect(review.entries).toHaveCount(1);
  await reloadSaved(page);
  await expect(review.entries).toHaveCount(1);
  await expect(page.getByText('2 annotations', { exact: true })).toBeVisible();
});

test('A file with another version of an article: its marks are placed on the one that is here', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await mark(reader, 'a levy on comfort', '3');
  const exporting = new ExportDialog(page);
  await exporting.open();
  const { text } = await exporting.save();
  await mark(reader, 'the street goes dark', '1');
  await page.getByLabel('Open files').setInputFiles({
    name: 'theirs.postil.json',
    mimeType: 'application/json',
    buffer: Buffer.from(asAnother(text)),
  });
  const report = page.getByRole('dialog', { name: 'What was opened' });
  await report.getByRole('button', { name: /^Place its annotations on/ }).click();
  const review = new ReviewList(page);
  await review.dialog.getByRole('button', { name: 'Look for them' }).click();
  await expect(review.found).toContainText('1 annotation: word for word');
  await review.place();
  await expect(reader.text).toContainText('a levy on comfort');
  await reloadSaved(page);
  await expect(reader.text).toContainText('a levy on comfort');
  await expect(reader.cards.filter({ hasText: 'levy on comfort. It is' })).toHaveCount(1);
  const library = new LibraryPage(page);
  await library.goto();
  await expect(library.rows).toHaveCount(1);
});

async function mark(reader: ReaderPage, words: string, key: string): Promise<void> {
  await reader.drag(words);
  await reader.press(key);
  await expect(reader.cards.filter({ hasText: words.slice(0, 12) }).first()).toBeVisible();
  // Its handles would lie over what is marked next.
  await reader.press('Escape');
}

/** The article as a second edition has it: a word here and there, one sentence another. */
async function openCorrected(page: Page): Promise<void> {
  const old = await readFile(fixture('lantern-tax.md'), 'utf8');
  const corrected = old
    .replace('Last week', 'In the last week of February')
    .replace('cost less than the tax would raise', 'cost far less than the tax would raise')
    .replace('Nobody had to count them', 'Everyone knew them, and where they hung');
  await page.getByLabel('Open files').setInputFiles({
    name: 'second-edition.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(corrected),
  });
  await page.getByRole('button', { name: 'Add to library' }).click();
}

interface OneArticleFile {
  readonly articles: readonly [{ readonly content: { text: string; textSha256: string } }];
  readonly readings: readonly [{ reader: string; annotations: { spans: Span[] }[] }];
  checksum?: string;
}

interface Span {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** As a classmate has it: one letter of the text is another, and the mark is longer. */
function asAnother(text: string): string {
  const file = JSON.parse(text) as OneArticleFile;
  const { content } = file.articles[0];
  content.text = content.text.replace('after dark', 'after dusk');
  content.textSha256 = createHash('sha256').update(content.text).digest('hex');
  const [reading] = file.readings;
  reading.reader = 'Noor';
  const longer = 'a levy on comfort. It is a levy on anyone';
  const start = Array.from(content.text.slice(0, content.text.indexOf(longer))).length;
  const span = { start, end: start + longer.length, exact: longer, prefix: '', suffix: '' };
  reading.annotations[0]!.spans = [span];
  delete file.checksum;
  return JSON.stringify(file);
}

function isFocused(element: ReturnType<Page['locator']>): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}
