/** What there is to choose from when a passage is decided, and which passages have been. */
import type { ClassReading } from '../class/class-reading';
import type { MarkOfSubmission, Verdict } from '../class/verdict';
import type { LabelId } from '../codebook/label';
import { compareSpans, spansOverlap, type Span } from '../text/span';

/** The same words under the same labels, marked by one reader or by many. */
export interface Proposal {
  readonly key: string;
  readonly spans: readonly Span[];
  /** Sorted by id. */
  readonly labelIds: readonly LabelId[];
  readonly from: readonly MarkOfSubmission[];
  /** What those readers noted, without repeats and blanks. */
  readonly notes: readonly string[];
}

/** Every labelled mark that shares text with the passage; what most readers marked comes first. */
export function proposalsFor(
  passage: Span,
  readings: readonly ClassReading[],
): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { id, marks } of readings) {
    for (const mark of marks) {
      if (mark.labelIds.length === 0) continue;
      if (!mark.spans.some((part) => spansOverlap(part, passage))) continue;
      const labelIds = mark.labelIds.toSorted();
      const key = proposalKey(mark.spans, labelIds);
      const same = found.get(key) ?? { key, spans: mark.spans, labelIds, from: [], notes: [] };
      const note = mark.note.trim();
      found.set(key, {
        ...same,
        from: [...same.from, { submissionId: id, markId: mark.id }],
        notes: note === '' || same.notes.includes(note) ? same.notes : [...same.notes, note],
      });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => readersOf(b) - readersOf(a) || compareSpans(a.spans[0] as Span, b.spans[0] as Span),
  );
}

export function proposalKey(spans: readonly Span[], labelIds: readonly LabelId[]): string {
  const places = spans.map(({ start, end }) => `${start}-${end}`).join(' ');
  return `${places} ${labelIds.toSorted().join(' ')}`;
}

/** One who marked the same twice counts once. */
export function readersOf({ from }: Proposal): number {
  return new Set(from.map(({ submissionId }) => submissionId)).size;
}

/**
 * The verdict on a passage: on this very one, else the one that shares most of it, at least half of its
 * characters. Passages move a little when a late hand-in comes; what was decided stays decided.
 */
export function verdictOn(passage: Span, verdicts: readonly Verdict[]): Verdict | null {
  let best: Verdict | null = null;
  let most = (passage.end - passage.start) / 2;
  for (const verdict of verdicts) {
    const { start, end } = verdict.passage;
    if (start === passage.start && end === passage.end) return verdict;
    const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (shared < most || (best !== null && shared === most)) continue;
    best = verdict;
    most = shared;
  }
  return best;
}
