/** What browsers do to a database while nobody looks, done on purpose and from outside the app. */
import type { Page } from '@playwright/test';

/** Leaves the app for a picture of the same origin, from which its storage can be reached. */
async function leave(page: Page): Promise<void> {
  // A picture has no icon of its own, so the browser asks for the one every site once had.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto('/icon.svg');
}

/** The whole database is gone. */
export async function loseDatabase(page: Page): Promise<void> {
  await leave(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('postil');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('not deleted')));
      }),
  );
}

/** Every record of one kind is gone, the rest is there. */
export async function loseRecords(page: Page, kind: string): Promise<void> {
  await leave(page);
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          const keys = store.getAllKeys();
          keys.addEventListener('success', () => {
            for (const key of keys.result) {
              if (typeof key === 'string' && key.startsWith(`${wanted}:`)) store.delete(key);
            }
          });
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    kind,
  );
}

/** A newer build, with one more table, has opened the database and left. */
export async function openAsNewerBuild(page: Page): Promise<void> {
  await leave(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('postil', 1000);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('newer'));
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
}
