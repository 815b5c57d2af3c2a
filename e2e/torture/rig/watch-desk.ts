/**
 * Tells, outside the browser, what a person sees: the status, how many annotations the margin counts,
 * and what stands in the note, at every change of them and at every frame.
 */
import type { Page } from '@playwright/test';

export interface Glimpse {
  readonly status: string;
  /** `null` while there is no margin. */
  readonly annotations: number | null;
  /** Of the field that has the focus; `null` while there is none. */
  readonly note: string | null;
  /** Milliseconds since 1970, in the page. */
  readonly at: number;
}

declare global {
  interface Window {
    readonly tellGlimpse: (glimpse: Glimpse) => Promise<void>;
  }
}

export const SAVED = 'Saved on this computer';

/** Before the page is opened. */
export async function watchDesk(page: Page, tell: (glimpse: Glimpse) => void): Promise<void> {
  await page.exposeFunction('tellGlimpse', tell);
  await page.addInitScript(() => {
    let told = '';
    const look = (): void => {
      const status = document.querySelector('[role=status]')?.textContent.trim() ?? '';
      const margin = document.querySelector('ul[aria-label=Annotations] > li');
      const field = document.activeElement;
      const note = field instanceof HTMLTextAreaElement ? field.value : null;
      const annotations = margin && Number(margin.getAttribute('aria-setsize'));
      const seen = JSON.stringify([status, annotations, note]);
      if (seen === told) return;
      told = seen;
      void window.tellGlimpse({ status, annotations, note, at: Date.now() });
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-setsize'],
    });
    const frame = (): void => {
      look();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
