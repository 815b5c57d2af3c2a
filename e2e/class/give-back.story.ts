/** A teacher says something to one student, and takes corrections, results and reports away. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { ClassPage, makeExercise } from '../pages/class-page';
import { expect, test } from '../testing/app-test';
import type { AnnotationId } from '../../src/domain/annotation/annotation';
import type { HeldOrphan } from '../../src/domain/class/submission';
import { findBarriers } from '../testing/axe';
import { json } from './bad-hand-ins';
import { articleFile, handInFile, makeClass, uuid } from './make-hand-ins';
import { reloadSaved } from '../testing/reload';

const paper = makeClass();

const LOST: HeldOrphan = {
  id: uuid(77) as AnnotationId,
  parts: [
    {
      exact: 'the harbour paid for every lantern',
      prefix: '',
      suffix: '',
      textHash: '',
      alike: 0,
      ordinal: 0,
      rival: 0,
    },
  ],
  reason: 'gone',
  candidates: [],
  labelIds: paper.labels.slice(0, 1).map(({ id }) => id),
  note: '',
};

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
    handInFile(paper, id, { student: 2, marks: 2, fields: { unplaced: [LOST] } }),
  ];
  await roll.files.setInputFiles(files.map((text, at) => json(`${at}.postil.json`, text)));
  await expect(roll.students).toHaveCount(2);

  await test.step('a mark without a place is given one, and that is undone', async () => {
    const student = roll.student('Student 002');
    await expect(student).toContainText('2 marks');
    await student.getByRole('button', { name: 'Show and place them' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Choose its place' }).click();
    await dialog.getByLabel('Words in the text').fill('PASSAGE1 ');
    await dialog.getByRole('button', { name: 'End one word later' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Put it here' }).click();
    await expect(dialog).toContainText(/Placed by you: “Passage1 \w+”/);
    // Where the pointer has come to rest on a button, the first Escape is for its name.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden({ timeout: 1000 });
    }).toPass();
    await expect(student).toContainText('3 marks');
    await expect(student).toContainText('You gave 1 mark its place');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(student).toContainText('2 marks');
    await expect(student).toContainText('1 mark has no certain place');
  });
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
    await reloadSaved(page);
    await expect(page.getByRole('textbox', { name: 'About the whole' })).toHaveValue(
      'Well read, Kim.',
    );
  });

  await test.step('one student’s correction alone', async () => {
    const download = await saved(page, () =>
      page.getByRole('button', { name: 'Save this correction' }).click(),
    );
    expect(download.suggestedFilename()).toBe('=Kim.postil.json');
    await expect(
      page.getByRole('region', { name: /gets back/ }).getByText('Saved “=Kim.postil.json”.'),
    ).toBeVisible();
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
      window.print = () => {
        document.body.dataset['printed'] = String(
          Number(document.body.dataset['printed'] ?? 0) + 1,
        );
      };
    });
    await page.getByRole('button', { name: 'Print a page per student' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['=Kim', 'Student 002']);
    await expect(page.getByRole('link', { name: 'Give back' })).toBeHidden();
    await expect(page.getByRole('paragraph').getByText('Well read, Kim.')).toBeVisible();
    await endPrinting(page);
  });

  await test.step('the class on paper: results, agreement, contested passages', async () => {
    await page.getByRole('button', { name: 'Print the class report' }).click();
    await expect.poll(() => printed(page)).toBe(2);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText([/^Class report: /]);
    await expect(page.getByRole('rowheader', { name: '=Kim' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Agreement' })).toBeVisible();
    await expect(page.getByText('2 readers who finished, ')).toBeVisible();
    const labels = page.getByRole('table').filter({ hasText: 'Overlap with the same label' });
    await expect(labels.getByRole('rowheader', { name: 'Evidence' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /contested passages?, hardest/ })).toBeVisible();
    await expect(page.getByText('100% of pairs differ').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await endPrinting(page);
    await expect(page.getByRole('link', { name: 'Give back' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Agreement' })).toHaveCount(0);
  });
});

function printed(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset['printed'] ?? 0));
}

/** As the browser does when its print window is closed. */
async function endPrinting(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

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
