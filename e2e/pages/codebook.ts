/** The page on which a codebook is edited. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

interface SavedCodebook {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

export class CodebookPage {
  readonly page: Page;
  readonly title: Locator;
  readonly tree: Locator;
  readonly rows: Locator;
  readonly name: Locator;
  readonly key: Locator;
  readonly definition: Locator;
  readonly color: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.tree = page.getByRole('tree', { name: 'Labels' });
    this.rows = this.tree.getByRole('treeitem');
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.key = page.getByRole('textbox', { name: 'Key', exact: true });
    this.definition = page.getByRole('textbox', { name: 'Definition' });
    this.color = page.getByRole('textbox', { name: 'Colour as #rrggbb' });
  }

  /** Opens the codebook that every library starts with. */
  async open(): Promise<void> {
    await this.page.goto('/#/');
    await this.page.getByRole('link', { name: /^Close reading/ }).click();
    await this.tree.waitFor();
  }

  row(label: string): Locator {
    return this.rows.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  async choose(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** The tree as lines, each with as many dashes as it is deep. */
  async outline(): Promise<readonly string[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const depth = Number(row.getAttribute('aria-level')) - 1;
        return '-'.repeat(depth) + (row.querySelector('bdi')?.textContent ?? '');
      }),
    );
  }

  /** Drags a row by its handle to just below another one, `levels` to the side. */
  async drag(label: string, below: string, levels: number): Promise<void> {
    const from = await boxOf(this.row(label).locator('span').first());
    const to = await boxOf(this.row(below));
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    const x = from.x + from.width / 2 + levels * 20;
    await this.page.mouse.move(x, to.y + to.height + 3, { steps: 5 });
    await this.page.mouse.up();
  }

  /** What the codebook is as a file. */
  async export(format = 'Postil codebook'): Promise<SavedCodebook> {
    await this.page.locator('main').getByRole('button', { name: 'Export' }).click();
    await this.page.getByRole('radio', { name: format }).check();
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save file' }).click();
    const file = await download;
    const bytes = await readFile(await file.path());
    return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  }

  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    await this.page
      .getByLabel('Import a codebook file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('Not on the page');
  return box;
}
