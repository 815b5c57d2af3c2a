/** Tabs of one browser that are frozen, crash and come back, as a system does to them. */
import type { BrowserContext, Page } from '@playwright/test';
import { countThere, openDesk, type Desk } from './desk';

export interface Tab {
  readonly desk: Desk;
  readonly isFrozen: boolean;
}

/** The tab's page is gone at once; another one is opened in its place. */
export async function crashTab({ desk }: Tab, context: BrowserContext, at: string): Promise<Tab> {
  await crash(desk.page);
  await desk.page.close();
  return openTab(context, at);
}

export async function openTab(context: BrowserContext, at: string): Promise<Tab> {
  const desk = await openDesk(context, at);
  await countThere(desk);
  return { desk, isFrozen: false };
}

/** Frozen, it hears nothing and does nothing; awake again it comes to the front. */
export async function setFrozen({ desk }: Tab, isFrozen: boolean): Promise<Tab> {
  const session = await desk.page.context().newCDPSession(desk.page);
  await session.send('Page.setWebLifecycleState', { state: isFrozen ? 'frozen' : 'active' });
  await session.detach();
  if (!isFrozen) await desk.page.bringToFront();
  return { desk, isFrozen };
}

export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The page that would answer is gone.
  session.send('Page.crash').catch(() => {});
  await crashed;
}

/** As the button does: Playwright's own way waits for a load that a page restored from memory never has. */
export async function goBack(page: Page, pages: number): Promise<void> {
  const gone = page.waitForEvent('framenavigated');
  // Not at once, or the answer would go with the page.
  await page.evaluate((many) => void setTimeout(() => history.go(-many), 0), pages);
  await gone;
}
