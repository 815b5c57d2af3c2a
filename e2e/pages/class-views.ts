/** The views of a class: on its text, contested passages, summary, consensus. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class ClassViews {
  readonly page: Page;
  readonly text: Locator;
  readonly legend: Locator;
  readonly who: Locator;
  readonly label: Locator;
  readonly passages: Locator;
  readonly toDecide: Locator;
  readonly decisions: Locator;
  readonly progress: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('region', { name: 'Article text' });
    this.legend = page.getByRole('group', { name: 'What the shades mean' });
    this.who = page.getByRole('region', { name: 'Who marked it' });
    this.label = page.getByRole('combobox', { name: 'Label' });
    this.passages = page.getByRole('list', { name: 'Contested passages' }).locator(':scope > li');
    this.decisions = page.getByRole('region', { name: 'The passage to decide' });
    this.toDecide = page.getByRole('list', { name: 'Passages to decide' }).getByRole('button');
    this.progress = page.getByRole('progressbar', { name: 'Consensus' });
  }

  async go(view: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Views of this class' })
      .getByRole('link', { name: view })
      .click();
  }

  /** Presses the middle of the first place where these words stand in one line. */
  async press(words: string): Promise<void> {
    const at = await this.text.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = node.textContent?.indexOf(wanted) ?? -1;
        if (found === -1) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, found);
        range.setEnd(node, found + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`"${wanted}" is not in the text`);
    }, words);
    await this.page.mouse.click(at.x, at.y);
  }

  /** The file that a button gives, as text. */
  async saved(button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await button.click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }
}
