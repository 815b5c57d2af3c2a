/** What of a name still stands in the database, looked at from beside the app. */
import type { Page } from '@playwright/test';

export async function recordsThatSay(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const records = opening.result.transaction('records').objectStore('records').getAll();
          records.addEventListener('success', () => {
            opening.result.close();
            resolve(records.result.filter((row) => JSON.stringify(row).includes(wanted)).length);
          });
        });
      }),
    name,
  );
}
