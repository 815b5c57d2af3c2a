/** Looks into the database itself for commands that were written in part. */
import type { Page } from '@playwright/test';

/** How many readings there are whose count, kept beside them, is not that of their annotations. */
export function readTorn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    interface Row {
      readonly deleted: boolean;
      readonly record: { readonly kind: string; readonly [field: string]: unknown };
    }
    const rows = await new Promise<readonly Row[]>((resolve, reject) => {
      const opening = indexedDB.open('postil');
      opening.addEventListener('error', () => reject(new Error('not opened')));
      opening.addEventListener('success', () => {
        const request = opening.result.transaction('records').objectStore('records').getAll();
        request.addEventListener('success', () => {
          opening.result.close();
          resolve(request.result);
        });
      });
    });
    const live = rows.filter(({ deleted }) => !deleted).map(({ record }) => record);
    const annotations = live.filter(({ kind }) => kind === 'annotation');
    return live.filter(
      ({ kind, id, total }) =>
        kind === 'tally' &&
        total !== annotations.filter(({ readingId }) => readingId === id).length,
    ).length;
  });
}
