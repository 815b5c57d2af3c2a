/**
 * The database as build 1 left it, made by hand as that build's Dexie made it: version 10, no `parting`,
 * rows without a checksum, an epoch without a count. Never to be regenerated with later code.
 */
import type { Engine } from '../database/database';

const THEN = '2026-01-01T00:00:00.000Z';
const rev = (lamport: number) => ({ lamport, client: '7f0a1c2e-0000-4000-8000-000000000001' });

const ROWS = [
  {
    key: 'article:article-1',
    bundle: 'library',
    seq: 1,
    rev: rev(1),
    deleted: false,
    record: {
      kind: 'article',
      id: 'article-1',
      title: 'The Lantern Tax',
      byline: '',
      publication: '',
      date: '',
      source: '',
      language: 'en',
      words: 3,
      textHash: 'sha256:00',
      changes: [],
      created: THEN,
      modified: THEN,
    },
  },
  {
    key: 'text:article-1',
    bundle: 'text:article-1',
    seq: 1,
    rev: rev(2),
    deleted: false,
    record: { kind: 'text', id: 'article-1', text: 'Many years later', blocks: [], marks: [] },
  },
  {
    key: 'annotation:annotation-1',
    bundle: 'reading:reading-1',
    seq: 2,
    rev: rev(3),
    deleted: false,
    record: {
      kind: 'annotation',
      id: 'annotation-1',
      readingId: 'reading-1',
      spans: [{ start: 0, end: 4 }],
      labelIds: [],
      note: 'kept',
      created: THEN,
      modified: THEN,
    },
  },
  {
    key: 'annotation:annotation-2',
    bundle: 'reading:reading-1',
    seq: 3,
    rev: rev(5),
    deleted: true,
    record: {
      kind: 'annotation',
      id: 'annotation-2',
      readingId: 'reading-1',
      spans: [{ start: 5, end: 10 }],
      labelIds: [],
      note: '',
      created: THEN,
      modified: THEN,
    },
  },
] as const;

export const BUILD_1_KEYS: readonly string[] = ROWS.map(({ key }) => key);

export function createBuild1Database(engine: Engine): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = engine.indexedDB.open('postil', 10);
    request.addEventListener('upgradeneeded', () => {
      const records = request.result.createObjectStore('records', { keyPath: 'key' });
      records.createIndex('bundle', 'bundle');
      records.createIndex('seq', 'seq');
      const meta = request.result.createObjectStore('meta', { keyPath: 'name' });
      for (const row of ROWS) records.put(row);
      meta.put({ name: 'epoch', id: 'epoch-of-build-1', gen: 0, schema: 1, seq: 3 });
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(new Error('The database was not made')));
  });
}
