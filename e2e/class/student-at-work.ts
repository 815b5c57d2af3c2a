/** One student in a browser of their own: opens the exercise, marks by keyboard, finishes, hands in. */
import { createHash } from 'node:crypto';
import { expect, type Browser } from '@playwright/test';
import { parsePostil } from '../../src/codecs/postil-json/parse';
import { ExercisePage, withoutSavePicker } from '../pages/exercise';
import { ExportDialog } from '../pages/export-dialog';
import { type TextFile, textFile } from '../pages/first-page';
import { watchComplaints } from '../testing/app-test';
import type { PlannedStudent } from './ferry-class';
import { markByKeyboard } from './mark-by-keyboard';

export interface Desk {
  readonly browser: Browser;
  readonly home: string;
  readonly complaints: string[];
  readonly exerciseFile: TextFile;
}

/** What came of a student: the files they gave away, and their browser, still open. */
export interface Worked {
  readonly files: readonly TextFile[];
  readonly exercise: ExercisePage;
  readonly seconds: number;
}

export async function workAs(student: PlannedStudent, desk: Desk): Promise<Worked> {
  const started = performance.now();
  const context = await desk.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  watchComplaints(page, desk.home, desk.complaints);
  await withoutSavePicker(page);
  const exercise = new ExercisePage(page);
  await exercise.open(desk.exerciseFile);
  await exercise.name.focus();
  await page.keyboard.type(student.name);
  await page.keyboard.press('Enter');
  await expect(exercise.reader.caret).toBeFocused();
  for (const mark of student.marks) await markByKeyboard(page, mark);
  const files =
    student.ends === 'never'
      ? [await giveDraft(exercise)]
      : [await handIn(exercise, student.marks.length)];
  if (student.ends === 'twice') {
    await exercise.closeHandIn();
    await page.getByRole('button', { name: 'Go on marking' }).press('Enter');
    await exercise.reader.caret.focus();
    for (const mark of student.later) await markByKeyboard(page, mark);
    files.push(await handIn(exercise, student.marks.length + student.later.length));
  }
  return { files, exercise, seconds: (performance.now() - started) / 1000 };
}

/** The words that a file has marked, each with the name of its label, in the order of the text. */
export async function markedIn(file: TextFile): Promise<readonly string[]> {
  const parsed = await parsePostil(file.buffer.toString('utf8'), {
    sha256Hex: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  });
  if (!parsed.ok) throw new Error(`${file.name} cannot be read`);
  const { articles, codebooks, exercises, readings } = parsed.value.bundle;
  const text = articles[0]?.text.text ?? '';
  const names = new Map(
    codebooks.flatMap(({ labels }) => labels.map(({ id, name }) => [id, name])),
  );
  const marks = exercises?.[0]?.submissions[0]?.marks ?? readings[0]?.annotations ?? [];
  return marks.map(
    ({ spans, labelIds }) =>
      `${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}: ${labelIds.map((id) => names.get(id)).join()}`,
  );
}

async function handIn(exercise: ExercisePage, marks: number): Promise<TextFile> {
  await exercise.finish.press('Enter');
  await exercise.finishDialog.getByRole('button', { name: 'Finish now' }).press('Enter');
  const { name, text } = await exercise.handIn();
  await expect(exercise.handInDialog).toContainText(
    marks === 0
      ? 'Handed in: no annotations, checked.'
      : `Handed in: ${marks} annotation${marks === 1 ? '' : 's'}, checked.`,
  );
  return textFile(name, text);
}

/** What is not finished cannot be handed in; it can be exported. */
async function giveDraft(exercise: ExercisePage): Promise<TextFile> {
  await expect(exercise.page.getByRole('button', { name: /^Hand in/ })).toHaveCount(0);
  const dialog = new ExportDialog(exercise.page);
  await dialog.open();
  const { name, text } = await dialog.save();
  return textFile(name, text);
}
