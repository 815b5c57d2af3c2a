/** Keeps the counts of each changed reading beside it, so that the library need not load annotations. */
import type { Tally } from '../domain/reading/reading';
import type { ReadingId } from '../domain/reading/reading';
import { changedRecord, type RecordsDiff } from '../domain/record/records-diff';
import type { WorkspaceState } from './workspace-state';

/** New tallies of the open readings whose annotations the diff touched. */
export function talliesAfter(state: WorkspaceState, diff: RecordsDiff): readonly Tally[] {
  const touched = new Set<ReadingId>();
  for (const change of diff) {
    const record = changedRecord(change);
    if (record.kind === 'annotation') touched.add(record.readingId);
  }
  return [...touched].flatMap((id) => {
    const reading = state.readings.get(id);
    const index = state.annotations.get(id);
    if (!reading || !index) return [];
    return [
      {
        kind: 'tally' as const,
        id,
        articleId: reading.articleId,
        total: index.ordered.length,
        byLabel: [...index.counts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      },
    ];
  });
}
