/** Hand-ins that come by another door: opened in the library, dropped on the class, in an archive, in a folder. */
import type { Page } from '@playwright/test';
import { writeZip } from '../../src/containers/zip/write-zip';
import { ClassPage, makeExercise } from '../pages/class-page';
import { expect, test } from '../testing/app-test';
import type { ExerciseId } from '../../src/domain/exercise/exercise-id';
import { json } from './bad-hand-ins';
import { articleFile, handInFile, makeClass, uuid } from './make-hand-ins';

const paper = makeClass();

async function begin(page: Page): Promise<ExerciseId> {
  await page.goto('/');
  await page
    .getByLabel('Open files')
    .setInputFiles([json('lanterns.postil.json', articleFile(paper))]);
  await expect(page.getByRole('region', { name: 'Article text' })).toContainText('Passage0');
  return makeExercise(page);
}

test('opened anywhere, a hand-in leads to its class', async ({ page }) => {
  const id = await begin(page);
  await page.goto('/#/');
  const files = [1, 2].map((student) =>
    json(`${student}.postil.json`, handInFile(paper, id, { student, marks: 3 })),
  );
  await page.getByLabel('Open files').setInputFiles(files);
  const roll = new ClassPage(page);
  await expect(roll.log).toContainText('2 hand-ins were taken in.');
  await expect(page).toHaveURL(new RegExp(`#/class/${id}/roll`));
  await expect(roll.student('Student 001')).toContainText('3 marks');
});

test('an archive dropped on the class; a newer hand-in; another class; a rescue; undo', async ({
  page,
}) => {
  const id = await begin(page);
  const roll = new ClassPage(page);
  await roll.goto(id);
  await expect(page.getByText('Nothing has been handed in yet')).toBeVisible();
  const whole = handInFile(paper, id, { student: 4, marks: 30 });
  const elsewhere = makeClass((text) => text.replaceAll('lanterns', 'lamps'));
  const zip = writeZip([
    { path: 'a/1.postil.json', content: handInFile(paper, id, { student: 1, marks: 3 }) },
    {
      path: 'b/1.postil.json',
      content: handInFile(paper, id, { student: 1, marks: 5, fields: { attempt: 2 } }),
    },
    {
      path: '2.postil.json',
      content: handInFile(paper, id, { student: 2, marks: 0, fields: { reader: 'Student 001' } }),
    },
    {
      path: '3.postil.json',
      content: handInFile(elsewhere, id, { student: 3, marks: 8, fields: { state: 'draft' } }),
    },
    { path: 'cut.postil.json', content: whole.slice(0, Math.floor(whole.length * 0.9)) },
    {
      path: 'other.postil.json',
      content: handInFile(paper, uuid(77) as ExerciseId, { student: 9, marks: 2 }),
    },
  ]);
  await drop(page, 'hand-ins.zip', Buffer.from(zip));
  await expect(roll.log).toContainText('3 hand-ins were taken in. 1 replaces an earlier hand-in');

  await test.step('two of one name stay two; the newer counts', async () => {
    await expect(roll.students).toHaveCount(3);
    await expect(roll.student('Student 001 (1)')).toContainText('5 marks');
    await expect(roll.student('Student 001 (1)')).toContainText('1 earlier hand-in is kept');
    await expect(roll.student('Student 001 (2)')).toContainText('marked nothing');
  });
  await test.step('a text that differs is said, and so is who never finished', async () => {
    await expect(roll.student('Student 003')).toContainText('never finished');
    await expect(roll.student('Student 003')).toContainText('Came with a text that differs');
    await expect(page.getByText('The views are about 2 of 3 readings')).toBeVisible();
  });
  await test.step('what is left of a torn file comes in when it is asked for', async () => {
    await expect(roll.log).toContainText('“cut.postil.json” breaks off in the middle');
    await page.getByRole('button', { name: 'Rescue what can be read' }).click();
    await expect(roll.student('Student 004')).toContainText('Parts of the file could not be read');
  });
  await test.step('a hand-in is removed and comes back', async () => {
    await page.getByRole('button', { name: 'Actions for Student 003' }).click();
    await page.getByRole('menuitem', { name: 'Remove this hand-in' }).click();
    await expect(roll.students).toHaveCount(3);
    await page.getByText('Undo', { exact: true }).click();
    await expect(roll.students).toHaveCount(4);
  });
  await test.step('another exercise starts a class of its own', async () => {
    await page.getByRole('button', { name: 'Start its class here' }).click();
    await expect(page).toHaveURL(new RegExp(uuid(77)));
    await expect(roll.student('Student 009')).toContainText('2 marks');
  });
});

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([fileName, base64]) => {
      const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([raw], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, bytes.toString('base64')] as const,
  );
}
