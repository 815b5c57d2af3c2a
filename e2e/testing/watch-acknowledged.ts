/** Tells, outside the browser, how many annotations the margin listed each time the status said Saved. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    readonly acknowledgeCount: (annotations: number) => Promise<void>;
  }
}

const SAVED = 'Saved on this computer';

/** Before the page is opened. The page is watched at every change of its document, from inside. */
export async function watchAcknowledged(
  page: Page,
  acknowledge: (annotations: number) => void,
): Promise<void> {
  await page.exposeFunction('acknowledgeCount', acknowledge);
  await page.addInitScript((saved) => {
    let told = 0;
    const look = (): void => {
      const status = document.querySelector('[role=status]')?.textContent.trim();
      const card = document.querySelector('ul[aria-label=Annotations] > li');
      const count = Number(card?.getAttribute('aria-setsize') ?? 0);
      if (status !== saved || count === told) return;
      told = count;
      void window.acknowledgeCount(count);
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-setsize'],
    });
  }, SAVED);
}
