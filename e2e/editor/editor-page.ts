/**
 * The editor on its own page (bench/pages/editor.html), built once per worker and served under the
 * app's content security policy. What the page offers is `window.editorPage`.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { buildPages, servePages } from '../../bench/build.mjs';
import type { EditorPage } from '../../bench/pages/editor-page';
import type { Annotation } from '../../src/domain/annotation/annotation';
import type { ArticleText } from '../../src/domain/text/article';

interface WorkerFixtures {
  readonly pagesAddress: string;
}

interface TestFixtures {
  readonly article: ArticlePage;
}

export interface ArticlePage {
  readonly page: Page;
  /** The text itself: what has the caret. */
  readonly textbox: Locator;
  open(text: ArticleText, annotations?: readonly Annotation[]): Promise<void>;
  /** The text of the last selection reported; null = only a caret. */
  selected(): Promise<string | null>;
  caret(): Promise<number>;
  isIntact(): Promise<boolean>;
  log(): Promise<EditorPage['log']>;
  /** Middle of the n-th character, in viewport pixels. */
  pointOf(offset: number): Promise<{ x: number; y: number }>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  pagesAddress: [
    async ({ browserName }, use, { parallelIndex }) => {
      const folder = new URL(
        `../../.cache/editor-pages-${browserName}-${parallelIndex}`,
        import.meta.url,
      ).pathname;
      await buildPages(folder);
      const { address, close } = await servePages(folder);
      await use(address);
      close();
    },
    { scope: 'worker' },
  ],
  article: async ({ page, pagesAddress }, use) => {
    await page.goto(`${pagesAddress}editor.html`);
    await use(createArticlePage(page));
  },
});

function createArticlePage(page: Page): ArticlePage {
  let text = '';
  const log = (): Promise<EditorPage['log']> =>
    page.evaluate(() => {
      if (!window.editorPage) throw new Error('The page is not ready.');
      return window.editorPage.log;
    });
  return {
    page,
    log,
    textbox: page.getByRole('textbox', { name: 'Sample' }),
    async open(article, annotations = []) {
      text = article.text;
      await page.evaluate(
        (json) => {
          const [shown, drawn] = JSON.parse(json) as [ArticleText, readonly Annotation[]];
          return window.editorPage?.open(shown, drawn);
        },
        JSON.stringify([article, annotations]),
      );
    },
    async selected() {
      const selection = await page.evaluate(() => window.editorPage?.editor().selection().span);
      return selection ? text.slice(selection.start, selection.end) : null;
    },
    caret: () => page.evaluate(() => window.editorPage?.editor().selection().caret ?? -1),
    isIntact: () => page.evaluate(() => window.editorPage?.editor().isIntact() ?? false),
    pointOf: (offset) =>
      page.evaluate((start) => {
        const span = { start, end: start + 1 } as never;
        const box = window.editorPage?.editor().boxesOf(span)[0];
        if (!box) throw new Error(`Offset ${start} is not on the screen.`);
        return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      }, offset),
  };
}

export { expect };
