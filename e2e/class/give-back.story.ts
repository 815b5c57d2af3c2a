/** A teacher says something to one student, and takes corrections, results and reports away. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { ClassPage, makeExercise } from '../pages/class-page';
import { expect, test } from '../testing/app-test';
import { json } from './bad-hand-ins';
import { articleFile, handInFile, makeClass } from './make-hand-ins';

const paper = makeClass();

test('comment, save corrections, save results, print', async ({ page }) => {
  await page.goto('/');
  await page
    .getByLabel('Open files')
    .setInputFiles([json('lanterns.postil.json', articleFile(paper))]);
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Passage0');
  const id = await makeExercise(page);
  const roll = new ClassPage(page);
  await roll.goto(id);
  const files = [
    handInFile(paper, id, { student: 1, marks: 3, fields: { reader: '=Kim' } }),
    handInFile(paper, id, { student: 2, marks: 2 }),
  ];
  await roll.files.setInputFiles(files.map((text, at) => json(`${at}.postil.json`, text)));
  await expect(roll.students).toHaveCount(2);
  await page.getByRole('link', { name: 'Give back' }).click();

  await test.step('what is said to a student is kept', async () => {
    await page.getByRole('textbox', { name: 'About the whole' }).fill('Well read, Kim.');
    const first = page.getByRole('region', { name: 'What =Kim gets back' }).getByRole('listitem');
    await first
      .first()
      .getByRole('combobox')
      .selectOption({ label: 'The right place and the right label.' });
    await expect(first.first().getByRole('textbox')).toHaveValue(
      'The right place and the right label.',
    );
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'About the whole' })).toHaveValue(
      'Well read, Kim.',
    );
  });

  await test.step('one file per student that is given something', async () => {
    const zip = await saved(page, () =>
      page.getByRole('button', { name: 'Save corrections' }).click(),
    );
    const parts = Object.entries(unzipSync(readFileSync(await zip.path())));
    expect(parts.map(([name]) => name)).toEqual(['=Kim.postil.json']);
    const text = strFromU8(parts[0]?.[1] ?? new Uint8Array());
    expect(text).toContain('"overall": "Well read, Kim."');
    expect(text).not.toContain('Student 002');
    expect(text).not.toContain('"keys"');
  });

  await test.step('results as a workbook and as CSV that runs no formula', async () => {
    const book = await saveResults(page, 'Excel workbook, both tables');
    expect(book.suggestedFilename()).toMatch(/_results\.xlsx$/);
    expect(Object.keys(unzipSync(readFileSync(await book.path())))).toContain(
      'xl/worksheets/sheet2.xml',
    );
    const csv = await saveResults(page, 'CSV, separated by semicolons');
    const text = readFileSync(await csv.path(), 'utf8');
    expect(text.startsWith('\ufeffStudent;State;')).toBe(true);
    expect(text).toContain(`"'=Kim";finished;`);
  });

  await test.step('a page per student, and nothing else on paper', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print a page per student' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['=Kim', 'Student 002']);
    await expect(page.getByRole('link', { name: 'Give back' })).toBeHidden();
    await expect(page.getByRole('paragraph').getByText('Well read, Kim.')).toBeVisible();
  });
});

async function saveResults(page: Page, format: string): Promise<Download> {
  await page.getByRole('button', { name: 'Save results' }).click();
  await page.getByRole('radio', { name: format }).check();
  return saved(page, () => page.getByRole('button', { name: 'Save file' }).click());
}

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const coming = page.waitForEvent('download');
  await act();
  return coming;
}
