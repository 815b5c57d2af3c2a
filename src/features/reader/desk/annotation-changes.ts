/** Picks out of a diff what the article on the desk has to draw. */
import type { Annotation } from '../../../domain/annotation/annotation';
import type { ReadingId } from '../../../domain/reading/reading';
import type { RecordChange, RecordsDiff } from '../../../domain/record/records-diff';

export function annotationChanges(
  diff: RecordsDiff,
  readingId: ReadingId,
): readonly RecordChange<Annotation>[] {
  return diff.flatMap((change): readonly RecordChange<Annotation>[] => {
    switch (change.kind) {
      case 'added':
        return change.after.kind === 'annotation' && change.after.readingId === readingId
          ? [{ kind: 'added', after: change.after }]
          : [];
      case 'removed':
        return change.before.kind === 'annotation' && change.before.readingId === readingId
          ? [{ kind: 'removed', before: change.before }]
          : [];
      case 'updated': {
        const { before, after } = change;
        return before.kind === 'annotation' &&
          after.kind === 'annotation' &&
          after.readingId === readingId
          ? [{ kind: 'updated', before, after }]
          : [];
      }
    }
  });
}
