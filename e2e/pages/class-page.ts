/** The class page: collecting, the roll, and what the files were. */
import type { Locator, Page } from '@playwright/test';
import type { ExerciseId } from '../../src/domain/exercise/exercise-id';

export class ClassPage {
  readonly page: Page;
  readonly files: Locator;
  readonly students: Locator;
  readonly log: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    const collect = page.getByRole('region', { name: 'Collect hand-ins' });
    this.files = collect.locator('input[type=file]').first();
    this.students = page.getByRole('list', { name: 'Handed in' }).locator('> li');
    this.log = page.getByRole('region', { name: 'What the files were' });
    this.entries = this.log.getByRole('listitem');
  }

  async goto(id: ExerciseId): Promise<void> {
    await this.page.goto(`/#/class/${id}/roll`);
  }

  student(name: string): Locator {
    return this.students.filter({ has: this.page.getByText(name, { exact: true }) });
  }
}

/** Makes an exercise of the article on the desk, and says which it became. */
export async function makeExercise(page: Page): Promise<ExerciseId> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('exercise');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/exercise\//);
  return (/#\/exercise\/([\w-]+)/.exec(page.url())?.[1] ?? '') as ExerciseId;
}
