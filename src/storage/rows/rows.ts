/** Versions as rows of the database, and back. */
import { recordKey } from '../../domain/record/editable';
import { RECORD_KINDS } from '../../domain/record/record';
import type { Stored } from '../../domain/record/revision';
import { isJsonObject } from '../../lib/json';
import { bundleOf, type RecordRow } from '../database/database';
import type { Arrival } from './versions';

export function versionToRow({ rev, deleted, record }: Stored, seq: number): RecordRow {
  return { key: recordKey(record), bundle: bundleOf(record), seq, rev, deleted, record };
}

function rowToVersion({ rev, deleted, record }: RecordRow): Stored {
  return { rev, deleted, record };
}

export function rowToArrival(row: RecordRow): Arrival {
  return { version: rowToVersion(row), seq: row.seq };
}

/** False for a row this build cannot have written: the database is damaged or not ours. */
export function isIntactRow(row: RecordRow): boolean {
  return (
    isIntactVersion(row) &&
    Number.isSafeInteger(row.seq) &&
    row.key === recordKey(row.record) &&
    row.bundle === bundleOf(row.record)
  );
}

/** Checks the envelope: revision, tombstone flag, kind and id. */
export function isIntactVersion(value: unknown): value is Stored {
  if (!isJsonObject(value)) return false;
  const { rev, deleted, record } = value;
  return (
    isJsonObject(rev) &&
    Number.isSafeInteger(rev['lamport']) &&
    typeof rev['client'] === 'string' &&
    typeof deleted === 'boolean' &&
    isJsonObject(record) &&
    RECORD_KINDS.some((kind) => kind === record['kind']) &&
    typeof record['id'] === 'string'
  );
}
