/** The teacher's page of an exercise. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export interface ExerciseFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class MakerPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly title: Locator;
  readonly task: Locator;
  readonly taskPreview: Locator;
  readonly problems: Locator;
  readonly passages: Locator;
  readonly keyMarks: Locator;
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.title = page.getByRole('textbox', { name: 'Title', exact: true });
    this.task = page.getByRole('textbox', { name: 'Task', exact: true });
    this.taskPreview = page.getByRole('region', { name: 'As students see it' });
    this.problems = page.getByRole('complementary', { name: 'Hand it out' });
    this.passages = page.getByRole('list', { name: 'Passages of the text' });
    this.keyMarks = page.getByRole('list', { name: 'Marks of the key' }).getByRole('listitem');
    this.link = page.getByRole('textbox', { name: 'A link' });
  }

  least(label: string): Locator {
    return this.page.getByRole('textbox', { name: `${label}: at least` });
  }

  most(label: string): Locator {
    return this.page.getByRole('textbox', { name: `${label}: at most` });
  }

  /** The paragraph or sentence that begins with these words. */
  piece(words: string): Locator {
    return this.passages.getByRole('checkbox', { name: words });
  }

  /** Drags over the first words of a piece, and adds what is then selected. */
  async addWords(piece: string): Promise<void> {
    const words = this.passages.getByText(piece);
    await words.scrollIntoViewIfNeeded();
    const box = await words.boundingBox();
    if (!box) throw new Error(`“${piece}” is not on the page`);
    await this.page.mouse.move(box.x + 1, box.y + 8);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
    await this.page.mouse.up();
    await this.press('Add the selected words');
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  async saveFile(): Promise<ExerciseFile> {
    const download = this.page.waitForEvent('download');
    await this.press('Save exercise file');
    const file = await download;
    return {
      name: file.suggestedFilename(),
      mimeType: 'application/json',
      buffer: await readFile(await file.path()),
    };
  }
}
