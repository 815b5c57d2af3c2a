/**
 * A hand-in: what a file says somebody handed in, before it is held against the exercise as it stands
 * here. Its marks are brought to the exercise's own text and codebook; what has no certain place there is
 * kept to be looked at, never counted.
 */
import type { LabelId } from '../codebook/label';
import type { HeldMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import { copyId } from '../transfer/copy-id';
import { placeMarks, type MarkToPlace, type TextVersion } from '../transfer/place-marks';
import type { HandInContent } from './hand-in-content';
import type { HeldOrphan, Submission, SubmissionDoubt, SubmissionId } from './submission';

export interface HandIn {
  readonly fileName: string;
  /** Over `text`, with labels of `labels`. */
  readonly content: HandInContent;
  readonly text: TextVersion;
  readonly labels: readonly LabelName[];
  /** What reading the file already gave reason to doubt. */
  readonly doubts: readonly SubmissionDoubt[];
}

export interface LabelName {
  readonly id: LabelId;
  readonly name: string;
}

/** The exercise that is collected for, as it stands here. */
export interface CollectingFor {
  readonly exerciseId: ExerciseId;
  readonly text: TextVersion;
  readonly labels: readonly LabelName[];
}

/** `contentHash`: of the content as it was read. `collected`: RFC 3339. */
export function submissionOf(
  { fileName, content, text, labels, doubts }: HandIn,
  target: CollectingFor,
  { contentHash, collected }: Pick<Submission, 'contentHash' | 'collected'>,
): Submission {
  const { studentId, reader, state, handedIn, attempt } = content;
  const isSameText = text.hash === target.text.hash;
  const placed = isSameText ? content : align(content, text, target.text);
  const known = labelMap(labels, target.labels);
  const marks = placed.marks.map((mark) => ({ ...mark, labelIds: relabel(mark.labelIds, known) }));
  const unplaced = placed.unplaced.map((mark) => ({
    ...mark,
    labelIds: relabel(mark.labelIds, known),
  }));
  const lostLabels = [...content.marks, ...content.unplaced].some(({ labelIds }) =>
    labelIds.some((id) => !known.has(id)),
  );
  const all = new Set(doubts);
  if (!isSameText) all.add('other-text');
  if (lostLabels) all.add('other-labels');
  return {
    kind: 'submission',
    id: submissionId(content, contentHash),
    exerciseId: target.exerciseId,
    studentId,
    reader,
    state,
    handedIn,
    attempt,
    collected,
    fileName,
    contentHash,
    marks,
    unplaced,
    doubts: [...all],
  };
}

/** The same content of the same student is the same submission. */
export function submissionId(
  { studentId }: Pick<HandInContent, 'studentId'>,
  contentHash: string,
): SubmissionId {
  return copyId<string>(studentId, contentHash) as SubmissionId;
}

interface Marks {
  readonly marks: readonly HeldMark[];
  readonly unplaced: readonly HeldOrphan[];
}

function align({ marks, unplaced }: Marks, from: TextVersion, to: TextVersion): Marks {
  const jobs: readonly MarkToPlace[] = [
    ...marks.map(({ id, spans }) => ({ id, spans })),
    ...unplaced.map(({ id, parts }) => ({ id, parts })),
  ];
  const own = new Map([...marks, ...unplaced].map((mark) => [mark.id, mark]));
  const found: HeldMark[] = [];
  const doubtful: HeldOrphan[] = [];
  for (const { id, parts, place } of placeMarks({ from, to, marks: jobs })) {
    const mark = own.get(id);
    if (!mark) continue;
    const { labelIds, note } = mark;
    if (place.kind === 'review') {
      const { reason, candidates } = place;
      doubtful.push({ id, parts, reason, candidates, labelIds, note });
    } else {
      found.push({ id, spans: place.spans, labelIds, note });
    }
  }
  return { marks: found, unplaced: doubtful };
}

/** From a label of the file to the exercise's: the same id, else the only one of the same name. */
function labelMap(
  theirs: readonly LabelName[],
  ours: readonly LabelName[],
): ReadonlyMap<LabelId, LabelId> {
  const byName = new Map<string, LabelId | null>();
  for (const { id, name } of ours) {
    const key = nameKey(name);
    byName.set(key, byName.has(key) ? null : id);
  }
  const known = new Map(ours.map(({ id }) => [id, id]));
  for (const { id, name } of theirs) {
    const named = byName.get(nameKey(name));
    if (!known.has(id) && named) known.set(id, named);
  }
  return known;
}

function relabel(
  ids: readonly LabelId[],
  known: ReadonlyMap<LabelId, LabelId>,
): readonly LabelId[] {
  return [...new Set(ids.flatMap((id) => known.get(id) ?? []))];
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
