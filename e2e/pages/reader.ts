/** The page on which an article is read and marked. */
import type { Locator, Page } from '@playwright/test';

export class ReaderPage {
  readonly text: Locator;
  readonly caret: Locator;
  readonly annotations: Locator;
  readonly cards: Locator;
  readonly status: Locator;
  readonly note: Locator;
  readonly picker: Locator;
  readonly highlights: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('region', { name: 'Article text' });
    this.caret = this.text.getByRole('textbox');
    this.annotations = page.getByRole('list', { name: 'Annotations' });
    this.cards = this.annotations.getByRole('listitem');
    this.status = page.getByRole('status');
    this.note = page.getByRole('textbox', { name: 'Note', exact: true });
    this.picker = page.getByRole('dialog', { name: 'Label', exact: true });
    this.highlights = this.text.locator('mark');
  }

  /** Selects words by dragging over them with the mouse. They must stand in one line. */
  async drag(words: string): Promise<void> {
    const box = await this.boxOf(words);
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(box.x + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width / 2, middle, { steps: 4 });
    await this.page.mouse.move(box.x + box.width - 1, middle, { steps: 4 });
    await this.page.mouse.up();
  }

  /** A click in the middle of the words. */
  async click(words: string): Promise<void> {
    const box = await this.boxOf(words);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Puts the caret at the start of the article by keyboard alone. */
  async goToStart(): Promise<void> {
    await this.caret.focus();
    await this.page.keyboard.press('Control+Home');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  private async boxOf(words: string): Promise<DOMRect> {
    const place = await this.text.evaluate(async (region, wanted) => {
      // The reading face comes a moment after the text, and moves it.
      await document.fonts.ready;
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      let whole = '';
      while (walker.nextNode()) {
        nodes.push(walker.currentNode as Text);
        whole += walker.currentNode.nodeValue ?? '';
      }
      const at = whole.indexOf(wanted);
      if (at < 0) return null;
      const range = document.createRange();
      let passed = 0;
      for (const node of nodes) {
        const length = node.length;
        if (at >= passed && at < passed + length) range.setStart(node, at - passed);
        const end = at + wanted.length;
        if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
        passed += length;
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return range.getBoundingClientRect().toJSON() as DOMRect;
    }, words);
    if (!place) throw new Error(`“${words}” is not in the article`);
    return place;
  }
}
