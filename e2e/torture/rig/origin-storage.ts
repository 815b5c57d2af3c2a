/** What a browser, its settings or another page of the origin do to the storage of the app. */
import type { BrowserContext, Page } from '@playwright/test';

/** As "Clear site data" does it; or of the database alone. */
export async function clearSiteData(page: Page, storageTypes: 'all' | 'indexeddb'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes,
  });
  await session.detach();
}

/** From another tab of the origin; resolves when it is gone. */
export async function deleteDatabaseElsewhere(page: Page, blank: string): Promise<void> {
  await deleteDatabase(page.context(), blank);
}

export async function deleteDatabase(context: BrowserContext, blank: string): Promise<void> {
  const other = await context.newPage();
  await other.goto(blank);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('postil');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('not deleted')));
      }),
  );
  await other.close();
}

export function hasDatabase(page: Page): Promise<boolean> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'postil'),
  );
}

/** So many bytes for the origin from now on; null for what the browser gives by itself. */
export async function setQuota(page: Page, quotaSize: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    ...(quotaSize === null ? {} : { quotaSize }),
  });
}
