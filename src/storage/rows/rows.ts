/** Versions as rows of the database, and back. */
import { recordKey } from '../../domain/record/editable';
import { RECORD_KINDS } from '../../domain/record/record';
import type { Stored } from '../../domain/record/revision';
import { isJsonObject } from '../../lib/json';
import { bundleOf, type RecordRow } from '../database/database';
import { rowSum } from './row-sum';
import type { Arrival } from './versions';

export function versionToRow(version: Stored, seq: number): RecordRow {
  const { rev, deleted, record } = version;
  const sum = rowSum(version);
  return { key: recordKey(record), bundle: bundleOf(record), seq, rev, deleted, record, sum };
}

export function rowToVersion({ rev, deleted, record }: RecordRow): Stored {
  return { rev, deleted, record };
}

export function rowToArrival(row: RecordRow): Arrival {
  return { version: rowToVersion(row), seq: row.seq };
}

/** False for a row this build cannot have written, or that is no longer what was written. */
export function isIntactRow(row: unknown): row is RecordRow {
  return isReadableRow(row) && (row.sum === undefined || row.sum === rowSum(row));
}

/** As far as this build understands the row. What a newer one sums up may be more than we see. */
export function isReadableRow(row: unknown): row is RecordRow {
  if (!isJsonObject(row) || !isIntactVersion(row)) return false;
  return (
    Number.isSafeInteger(row['seq']) &&
    row['key'] === recordKey(row.record) &&
    row['bundle'] === bundleOf(row.record)
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
