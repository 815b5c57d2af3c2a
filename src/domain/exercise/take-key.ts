/** Makes an answer key's marks from a reading, and keeps the reasons that were written before. */
import type { Annotation } from '../annotation/annotation';
import { compareAnnotations } from '../annotation/annotation-index';
import type { LabelId } from '../codebook/label';
import type { ReasonedMark } from './exercise';

/**
 * In document order. A mark the key had before keeps its reason; a new one begins with its note. The note itself
 * stays in the reading: of the teacher's words students get the reasons alone. Labels that are not in `labelIds`
 * are left off, and marks without a label: there would be nothing to compare.
 */
export function takeMarks(
  annotations: readonly Annotation[],
  labelIds: ReadonlySet<LabelId>,
  before: readonly ReasonedMark[] = [],
): readonly ReasonedMark[] {
  const reasons = new Map(before.map(({ id, reason }) => [id, reason]));
  return annotations.toSorted(compareAnnotations).flatMap(({ id, spans, labelIds: own, note }) => {
    const known = own.filter((labelId) => labelIds.has(labelId));
    if (known.length === 0) return [];
    return [{ id, spans, labelIds: known, note: '', reason: reasons.get(id) ?? note }];
  });
}
