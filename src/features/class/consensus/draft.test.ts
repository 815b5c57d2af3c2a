import { expect, test } from 'vitest';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { ClassReading } from '../../../domain/class/class-reading';
import type { SubmissionId } from '../../../domain/class/submission';
import type { Verdict, VerdictId } from '../../../domain/class/verdict';
import { proposalsFor } from '../../../domain/class-view/proposals';
import type { LabelId } from '../../../domain/codebook/label';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { present } from '../../../lib/assert';
import { span } from '../../../domain/text/span';
import {
  draftOf,
  EMPTY_DRAFT,
  marksOf,
  sourcesOf,
  withMark,
  withoutMark,
  withProposal,
} from './draft';

const CLAIM = 'claim' as LabelId;
const PASSAGE = span(0, 20);
const OWN = 'own' as AnnotationId;

const reading = (name: string, start: number, end: number): ClassReading => ({
  id: name as SubmissionId,
  name,
  state: 'finished',
  marks: [
    { id: `${name}-1` as AnnotationId, spans: [span(start, end)], labelIds: [CLAIM], note: '' },
  ],
});

const proposals = proposalsFor(PASSAGE, [
  reading('a', 0, 10),
  reading('b', 0, 10),
  reading('c', 5, 20),
]);
const [first, second] = proposals;

test('a proposal that is taken names whose marks it was, also when its end was moved', () => {
  const taken = withProposal(EMPTY_DRAFT, present(first, 'first'), OWN);
  const [mark] = taken.marks;
  const moved = withMark(taken, { ...present(mark, 'mark'), spans: [span(0, 8)] });
  expect(marksOf(moved)).toMatchObject([{ id: OWN, spans: [{ start: 0, end: 8 }] }]);
  expect(sourcesOf(moved, proposals).map(({ submissionId }) => submissionId)).toEqual(['a', 'b']);
});

test('what is left out names nobody', () => {
  const taken = withProposal(EMPTY_DRAFT, present(second, 'second'), OWN);
  expect(sourcesOf(withoutMark(taken, OWN), proposals)).toEqual([]);
});

test('a verdict opens with its proposals taken and its own marks kept', () => {
  const { spans, labelIds } = present(first, 'first');
  const kept = { note: '', reason: '' };
  const verdict: Verdict = {
    kind: 'verdict',
    id: 'v' as VerdictId,
    exerciseId: 'e' as ExerciseId,
    passage: PASSAGE,
    marks: [
      { id: 'm' as AnnotationId, spans, labelIds, ...kept },
      { id: OWN, spans: [span(2, 4)], labelIds, ...kept },
    ],
    from: [],
    reason: 'So it is.',
    created: '',
    modified: '',
  };
  const draft = draftOf(verdict, proposals);
  expect(draft.marks.map(({ proposal }) => proposal)).toEqual([first?.key, '']);
  expect(marksOf(draft)).toEqual(verdict.marks);
  const before = [{ submissionId: 'c' as SubmissionId, markId: 'c-1' as AnnotationId }];
  expect(sourcesOf(draft, proposals, before).map(({ markId }) => markId)).toEqual([
    'a-1',
    'b-1',
    'c-1',
  ]);
});
