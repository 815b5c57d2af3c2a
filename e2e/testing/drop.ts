/** Drops one file on the window. */
import type { Page } from '@playwright/test';
import type { TextFile } from '../pages/first-page';

export async function drop(page: Page, { name, buffer }: TextFile): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      const options = { bubbles: true, cancelable: true, dataTransfer: data };
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, options));
      }
    },
    [name, buffer.toString()] as const,
  );
}
