/** Batches for tests of the journal, and a look at what is in it. */
import type { Stored } from '../../../domain/record/revision';
import { annotation, version } from '../../testing/sample-versions';
import type { Journal } from '../journal/journal';
import type { Beacon, CopiedBatch, CopyContents } from '../second-copy';

export function beacon(seq: number, epochId = 'epoch-1', gen = 0): Beacon {
  return { epochId, gen, seq, count: seq, schema: 1 };
}

/** Commit number `seq`, which writes annotation `seq` with a note that names it. */
export function batch(
  seq: number,
  note = `note ${seq}`,
  epochId = 'epoch-1',
  gen = 0,
): CopiedBatch {
  return {
    beacon: beacon(seq, epochId, gen),
    since: seq - 1,
    versions: [version(annotation(String(seq), note), seq)],
  };
}

export async function readAll(journal: Journal): Promise<CopyContents> {
  const versions: Stored[] = [];
  const summary = await journal.readAll(
    (portion) => versions.push(...portion),
    () => versions.splice(0),
  );
  return { ...summary, versions };
}

/** Record id to note, sorted by id. */
export function notes({ versions }: CopyContents): readonly (readonly [string, string])[] {
  return versions
    .map(({ record, deleted }): readonly [string, string] => [
      record.id,
      deleted ? 'removed' : record.kind === 'annotation' ? record.note : record.kind,
    ])
    .toSorted(([a], [b]) => Number(a) - Number(b));
}
