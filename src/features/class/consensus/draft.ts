/** What is being decided for a passage, before it is: marks taken over from readers or made here, and a reason. */
import { proposalKey, type Proposal } from '../../../domain/class-view/proposals';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { MarkOfSubmission, Verdict } from '../../../domain/class/verdict';
import type { ReasonedMark } from '../../../domain/exercise/exercise';

export interface DraftMark extends ReasonedMark {
  /** The proposal it was taken from; empty = made here. It stays when the mark is edited. */
  readonly proposal: string;
}

export interface Draft {
  readonly marks: readonly DraftMark[];
  readonly reason: string;
}

export const EMPTY_DRAFT: Draft = { marks: [], reason: '' };

export function draftOf(verdict: Verdict, proposals: readonly Proposal[]): Draft {
  const known = new Set(proposals.map(({ key }) => key));
  return {
    reason: verdict.reason,
    marks: verdict.marks.map((mark) => {
      const key = proposalKey(mark.spans, mark.labelIds);
      return { ...mark, proposal: known.has(key) ? key : '' };
    }),
  };
}

export function withProposal(draft: Draft, proposal: Proposal, id: AnnotationId): Draft {
  const { key, spans, labelIds } = proposal;
  const mark: DraftMark = { id, spans, labelIds, note: '', reason: '', proposal: key };
  return { ...draft, marks: [...draft.marks, mark] };
}

export function withoutMark(draft: Draft, id: AnnotationId): Draft {
  return { ...draft, marks: draft.marks.filter((mark) => mark.id !== id) };
}

export function withMark(draft: Draft, changed: DraftMark): Draft {
  return { ...draft, marks: draft.marks.map((mark) => (mark.id === changed.id ? changed : mark)) };
}

/**
 * Whose marks the decision was made from. `before`: those of the verdict that is decided anew; they stay while
 * a mark stands whose origin can no longer be told, because its ends or labels were changed then.
 */
export function sourcesOf(
  { marks }: Draft,
  proposals: readonly Proposal[],
  before: readonly MarkOfSubmission[] = [],
): readonly MarkOfSubmission[] {
  const taken = new Set(marks.map(({ proposal }) => proposal));
  const traced = proposals.flatMap(({ key, from }) => (taken.has(key) ? from : []));
  if (!taken.has('')) return traced;
  const known = new Set(traced.map(({ markId }) => markId));
  return [...traced, ...before.filter(({ markId }) => !known.has(markId))];
}

/** As it is kept: what it was taken from is said by the verdict as a whole. */
export function marksOf(draft: Draft): readonly ReasonedMark[] {
  return draft.marks.map(({ id, spans, labelIds, note, reason }) => ({
    id,
    spans,
    labelIds,
    note,
    reason,
  }));
}
