/** What a stranger sees while the library is empty, and the ways in that every page has. */
import type { Locator, Page } from '@playwright/test';

export interface TextFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class FirstPage {
  readonly fileInput: Locator;
  readonly trySample: Locator;
  readonly pasteButton: Locator;
  readonly pasteField: Locator;
  readonly abort: Locator;
  readonly report: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.fileInput = page.getByLabel('Open files');
    this.trySample = page.getByRole('button', { name: 'Try the sample' });
    this.pasteButton = page.getByRole('button', { name: 'Paste text' });
    this.pasteField = page.getByRole('textbox', { name: 'Text of the article' });
    this.abort = page.getByRole('button', { name: 'Abort' });
    this.report = page.getByRole('dialog', { name: /was opened/ });
  }

  async goto(): Promise<void> {
    await this.page.goto('/#/');
  }

  async open(...files: readonly TextFile[]): Promise<void> {
    await this.fileInput.setInputFiles([...files]);
  }

  /** Types into the field to paste into, and goes on. */
  async paste(text: string): Promise<void> {
    await this.pasteButton.click();
    await this.pasteField.fill(text);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}

export function textFile(name: string, text: string): TextFile {
  return { name, mimeType: '', buffer: Buffer.from(text) };
}
