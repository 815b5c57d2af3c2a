/**
 * What is left of a record that is erased: a tombstone that says nothing. It stands where the record stood,
 * so that other tabs and the second copy learn that it is gone, and that nothing seems to be missing.
 */
import type { PostilRecord } from './record';
import { changedRecord } from './records-diff';

/** Everything of a reading: itself, what stands in it, what was handed in of it and given back, its count, its history. */
export function isOfReading(record: PostilRecord, readings: ReadonlySet<string>): boolean {
  switch (record.kind) {
    case 'reading':
    case 'tally':
      return readings.has(record.id);
    case 'annotation':
    case 'orphan':
    case 'link':
      return readings.has(record.readingId);
    case 'correction':
    case 'submission':
      return readings.has(record.studentId);
    case 'step':
      return (
        readings.has(record.scope) ||
        record.diff.some((change) => isOfReading(changedRecord(change), readings))
      );
    default:
      return false;
  }
}

/** The same record without what anybody wrote, marked or was called. */
export function hollow(record: PostilRecord): PostilRecord {
  switch (record.kind) {
    case 'reading': {
      const { kind, id, articleId, codebookId } = record;
      return { kind, id, articleId, codebookId, reader: '', state: 'draft', ...NEVER };
    }
    case 'tally': {
      const { kind, id, articleId } = record;
      return { kind, id, articleId, total: 0, byLabel: [] };
    }
    case 'annotation': {
      const { kind, id, readingId } = record;
      return { kind, id, readingId, spans: [], labelIds: [], note: '', ...NEVER };
    }
    case 'orphan': {
      const { kind, id, readingId } = record;
      const found = { parts: [], reason: 'gone', candidates: [] } as const;
      return { kind, id, readingId, ...found, labelIds: [], note: '', ...NEVER };
    }
    case 'link': {
      const { kind, id, readingId, from, to } = record;
      return { kind, id, readingId, from, to, type: 'supports', created: NEVER.created };
    }
    case 'correction': {
      const { kind, id, exerciseId, studentId } = record;
      const said = { contentHash: '', marks: [], comments: [], overall: '' } as const;
      return { kind, id, exerciseId, studentId, ...said, ...NEVER };
    }
    case 'submission': {
      const { kind, id, exerciseId, studentId, attempt } = record;
      const said = { marks: [], unplaced: [], doubts: [], fileName: '', contentHash: '' } as const;
      const when = { handedIn: NEVER.created, collected: NEVER.created };
      return {
        kind,
        id,
        exerciseId,
        studentId,
        attempt,
        reader: '',
        state: 'draft',
        ...said,
        ...when,
      };
    }
    case 'step': {
      const { kind, id, scope, order } = record;
      return { kind, id, scope, order, command: '', diff: [], undone: true };
    }
    default:
      return record;
  }
}

const NEVER = { created: '1970-01-01T00:00:00.000Z', modified: '1970-01-01T00:00:00.000Z' };
