/** An exercise as a student meets it: start page, task beside the text, finished page. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { TextFile } from './first-page';
import { ReaderPage } from './reader';

export class ExercisePage {
  readonly page: Page;
  readonly reader: ReaderPage;
  readonly heading: Locator;
  readonly name: Locator;
  readonly begin: Locator;
  readonly people: Locator;
  readonly task: Locator;
  readonly progress: Locator;
  readonly finish: Locator;
  readonly finishDialog: Locator;
  readonly handInDialog: Locator;
  readonly leaveDialog: Locator;
  readonly feedback: Locator;
  readonly ownMarks: Locator;
  readonly missed: Locator;
  /** The input for the file handed in, where the work itself is gone. */
  readonly bring: Locator;

  constructor(page: Page) {
    this.page = page;
    this.reader = new ReaderPage(page);
    this.heading = page.getByRole('heading', { level: 1 });
    this.name = page.getByRole('textbox', { name: /^Your name or pseudonym/ });
    this.begin = page.getByRole('button', { name: 'Begin' });
    this.people = page.getByRole('region', { name: 'Who are you?' }).getByRole('button');
    this.task = page.getByRole('region', { name: 'Task' });
    this.progress = page.getByRole('list', { name: 'What is asked' });
    this.finish = page.getByRole('button', { name: 'Finish', exact: true });
    this.finishDialog = page.getByRole('dialog', { name: 'Finish this exercise?' });
    this.handInDialog = page.getByRole('dialog', { name: 'Hand in' });
    this.leaveDialog = page.getByRole('alertdialog', {
      name: 'Remove your work from this computer?',
    });
    this.feedback = page.getByRole('complementary', { name: 'Feedback' });
    this.ownMarks = page.getByRole('region', { name: 'Your marks' }).getByRole('listitem');
    this.missed = page.getByRole('region', { name: 'Missed' }).getByRole('listitem');
    this.bring = page.getByLabel('Open the file I handed in').and(page.locator('input'));
  }

  async open(file: TextFile): Promise<void> {
    await this.page.goto('/#/');
    await this.take(file);
  }

  /** Brings a file in without leaving the page. */
  async take(file: TextFile): Promise<void> {
    await this.page.getByLabel('Open files').setInputFiles(file);
  }

  async beginAs(name: string): Promise<void> {
    await this.name.fill(name);
    await this.begin.click();
    await this.reader.caret.waitFor();
  }

  async somebodyElse(): Promise<void> {
    await this.page.getByRole('link', { name: 'Not you?' }).click();
  }

  async mark(words: string, key: string): Promise<void> {
    await this.reader.drag(words);
    await this.page.keyboard.press(key);
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
  }

  async finishNow(): Promise<void> {
    await this.finish.click();
    await this.finishDialog.getByRole('button', { name: 'Finish now' }).click();
    await this.page.getByText(/^Finished with/).waitFor();
  }

  /** Downloads the hand-in; answers with its name and text. The dialog stays open. */
  async handIn(): Promise<{ readonly name: string; readonly text: string }> {
    await this.page.getByRole('button', { name: /^Hand in/ }).click();
    const download = this.page.waitForEvent('download');
    await this.handInDialog.getByRole('button', { name: 'Save the file' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async closeHandIn(): Promise<void> {
    await this.handInDialog.getByRole('button', { name: 'Close' }).click();
  }
}

/** Browsers without a picker for files to save: the page downloads. */
export async function withoutSavePicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
  });
}
