/** What the app has kept in its database, read and written as another program on the same origin would. */
import { expect, type Page } from '@playwright/test';

export type KeptRecord = Readonly<Record<string, unknown>>;

/** All records of a kind, as soon as there are at least so many. */
export async function keptRecords(
  page: Page,
  kind: string,
  least: number,
): Promise<readonly KeptRecord[]> {
  let records: readonly KeptRecord[] = [];
  await expect
    .poll(
      async () => {
        records = await page.evaluate(readRecords, kind);
        return records.length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(least);
  return records;
}

function readRecords(kind: string): Promise<readonly KeptRecord[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('postil');
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const reading = database.transaction('records').objectStore('records').getAll();
      reading.addEventListener('success', () => {
        database.close();
        const rows = reading.result as { deleted: boolean; record: KeptRecord }[];
        resolve(
          rows
            .filter(({ deleted, record }) => !deleted && record['kind'] === kind)
            .map(({ record }) => record),
        );
      });
    });
  });
}

/** Puts payloads into the rows of the database, past everything that checks what comes in. */
export async function overwriteRows(page: Page, payloads: readonly string[]): Promise<void> {
  await page.evaluate(changeRows, { payloads, by: 'database' as const });
}

/** Says to the open tab that another one has committed such rows. */
export async function announceRows(page: Page, payloads: readonly string[]): Promise<void> {
  await page.evaluate(changeRows, { payloads, by: 'message' as const });
}

interface Row {
  readonly key: string;
  readonly bundle: string;
  readonly seq: number;
  readonly rev: { readonly lamport: number; readonly client: string };
  readonly deleted: boolean;
  readonly record: Record<string, unknown>;
}

/** Runs in the page. */
function changeRows({
  payloads,
  by,
}: {
  readonly payloads: readonly string[];
  readonly by: 'database' | 'message';
}): Promise<void> {
  let next = 0;
  const payload = (): string => payloads[next++ % payloads.length] ?? '';
  const FIELDS: Readonly<Record<string, readonly string[]>> = {
    label: ['name', 'definition', 'color', 'pattern', 'shortcut'],
    article: ['title', 'byline', 'language', 'source', 'date'],
    codebook: ['name'],
    reading: ['reader', 'state'],
    annotation: ['note'],
    place: ['opened'],
  };
  const change = (row: Row): Row => {
    const record = { ...row.record };
    for (const field of FIELDS[String(record['kind'])] ?? []) record[field] = payload();
    if (record['kind'] === 'text') {
      record['marks'] = (record['blocks'] as { start: number; end: number }[]).map(
        ({ start, end }) => ({ kind: 'link', start, end, href: payload() }),
      );
    }
    const rev = { ...row.rev, lamport: row.rev.lamport + 1_000_000 };
    const { key, bundle, seq, deleted } = row;
    // Without the checksum, as rows of the first builds are.
    return { key, bundle, seq, rev, deleted, record };
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('postil');
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction(['records', 'meta'], 'readwrite');
      const store = transaction.objectStore('records');
      const reading = store.getAll();
      const epoch = transaction.objectStore('meta').get('epoch');
      transaction.addEventListener('complete', () => {
        database.close();
        if (by === 'message') {
          const { id, seq, schema } = epoch.result as { id: string; seq: number; schema: number };
          const rows = (reading.result as Row[]).map(change);
          const channel = new BroadcastChannel('postil');
          const versions = rows.map(({ rev, deleted, record }) => ({ rev, deleted, record }));
          channel.postMessage({ schema, kind: 'committed', epochId: id, seq: seq + 1, versions });
          channel.close();
        }
        resolve();
      });
      reading.addEventListener('success', () => {
        if (by === 'database') for (const row of reading.result as Row[]) store.put(change(row));
      });
    });
  });
}
