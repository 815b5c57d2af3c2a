/** Looks into the database itself, from an empty page of the same origin. */
import type { BrowserContext } from '@playwright/test';

export interface Contents {
  /** As IndexedDB counts it. */
  readonly version: number;
  readonly schema: number;
  /** Each row's key, commit and revision: whatever writes a row changes its line. */
  readonly rows: readonly string[];
}

export async function peek(context: BrowserContext, blank: string): Promise<Contents> {
  const page = await context.newPage();
  await page.goto(blank);
  const contents = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('no answer')));
      });
    const database = await answer(indexedDB.open('postil'));
    const { version } = database;
    const stores = database.transaction(['records', 'meta']);
    interface Row {
      readonly key: string;
      readonly seq: number;
      readonly rev: object;
    }
    const rows = (await answer(stores.objectStore('records').getAll())) as readonly Row[];
    const epoch = (await answer(stores.objectStore('meta').get('epoch'))) as { schema: number };
    database.close();
    return {
      version,
      schema: epoch.schema,
      rows: rows.map(({ key, seq, rev }) => `${key} ${seq} ${JSON.stringify(rev)}`),
    };
  });
  await page.close();
  return contents;
}

/** How many rows are there in the one and not in the other. */
export function differences(a: Contents, b: Contents): number {
  const [before, after] = [new Set(a.rows), new Set(b.rows)];
  return (
    a.rows.filter((row) => !after.has(row)).length + b.rows.filter((row) => !before.has(row)).length
  );
}
