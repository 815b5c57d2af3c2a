/**
 * What of a hand-in its `contentHash` is taken of: the student's computer writes it down, the teacher's
 * takes it again. Both call this, so that a hash that differs means that something was changed or lost.
 */
import { canonicalJson } from '../../lib/canonical-json';
import type { Submission } from './submission';

/** As it was handed in: over the text it came with, before anything was aligned. */
export type HandInContent = Pick<
  Submission,
  'exerciseId' | 'studentId' | 'reader' | 'state' | 'handedIn' | 'attempt' | 'marks' | 'unplaced'
>;

/** Canonical JSON; its SHA-256 is the hand-in's `contentHash`. The order of the marks does not count. */
export function handInContent(content: HandInContent): string {
  const { exerciseId, studentId, reader, state, handedIn, attempt } = content;
  const marks = content.marks
    .map(({ id, spans, labelIds, note }) => ({
      id,
      spans: spans.map(({ start, end }) => [start, end]),
      labelIds,
      note,
    }))
    .toSorted(compareIds);
  const unplaced = content.unplaced
    .map(({ id, parts, labelIds, note }) => ({
      id,
      quotes: parts.map(({ exact }) => exact),
      labelIds,
      note,
    }))
    .toSorted(compareIds);
  return canonicalJson({
    exerciseId,
    studentId,
    reader,
    state,
    handedIn,
    attempt,
    marks,
    unplaced,
  });
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
