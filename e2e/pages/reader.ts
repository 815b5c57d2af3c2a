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
    const { first, last } = await this.linesOf(words);
    const [from, to] = [first.y + first.height / 2, last.y + last.height / 2];
    const [start, end] = [first.x + 1, last.x + last.width - 1];
    await this.page.mouse.move(start, from);
    await this.page.mouse.down();
    await this.page.mouse.move((start + end) / 2, (from + to) / 2, { steps: 4 });
    await this.page.mouse.move(end, to, { steps: 4 });
    await this.page.mouse.up();
  }

  /** A click in the middle of the words. */
  async click(words: string): Promise<void> {
    const { first } = await this.linesOf(words);
    await this.page.mouse.click(first.x + first.width / 2, first.y + first.height / 2);
  }

  /** Puts the caret at the start of the article by keyboard alone. */
  async goToStart(): Promise<void> {
    await this.caret.focus();
    await this.page.keyboard.press('Control+Home');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The boxes of the words on the first and the last line they stand on. */
  private async linesOf(
    words: string,
  ): Promise<{ readonly first: DOMRect; readonly last: DOMRect }> {
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
      // A mark that begins or ends in the words cuts their box in two, on the same line.
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lineOf = (wanted: DOMRect | undefined) => {
        if (!wanted) return null;
        const line = boxes.filter(({ top, bottom }) => top < wanted.bottom && bottom > wanted.top);
        const x = Math.min(...line.map(({ left }) => left));
        const width = Math.max(...line.map(({ right }) => right)) - x;
        return new DOMRect(x, wanted.y, width, wanted.height).toJSON() as DOMRect;
      };
      const [first, last] = [lineOf(boxes.at(0)), lineOf(boxes.at(-1))];
      return first && last ? { first, last } : null;
    }, words);
    if (!place) throw new Error(`“${words}” is not in the article`);
    return place;
  }
}
