/** The marks that all verdicts of an exercise come to. */
import type { Verdict } from '../class/verdict';
import type { ReasonedMark } from '../exercise/exercise';
import { compareSpans, type Span } from '../text/span';

/** In document order. Where two verdicts decided on the same mark it stands once; its reason, or the verdict's. */
export function consensusMarks(verdicts: readonly Verdict[]): readonly ReasonedMark[] {
  const marks = new Map<string, ReasonedMark>();
  for (const { marks: decided, reason } of verdicts) {
    for (const mark of decided) {
      const key = JSON.stringify([mark.spans, mark.labelIds.toSorted()]);
      if (!marks.has(key)) marks.set(key, mark.reason === '' ? { ...mark, reason } : mark);
    }
  }
  return [...marks.values()].toSorted((a, b) =>
    compareSpans(a.spans[0] as Span, b.spans[0] as Span),
  );
}
