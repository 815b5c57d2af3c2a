/** What a student is told about a finished reading: compared with what, and what came of it. */
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { Correction, MarkComment } from '../../../domain/class/correction';
import type {
  AnswerKey,
  Exercise,
  HeldMark,
  ReasonedMark,
} from '../../../domain/exercise/exercise';
import { compareWithKey, type Scored } from '../../../domain/scoring/compare-with-key';
import type { LayerMark } from './segments';

export interface Feedback {
  readonly against: 'key' | 'correction';
  readonly scored: Scored;
  readonly others: readonly ReasonedMark[];
  readonly layers: readonly LayerMark[];
  readonly correction: Correction | null;
  /** What the teacher says to one of the student's marks. */
  readonly comments: ReadonlyMap<AnnotationId, string>;
  /** Said to marks that are no longer there. */
  readonly strayComments: readonly MarkComment[];
}

export interface FeedbackParts {
  readonly exercise: Exercise;
  readonly text: string;
  readonly marks: readonly HeldMark[];
  readonly key: AnswerKey | null;
  readonly correction: Correction | null;
}

/** null: nothing may be shown, or there is nothing to show. The reading is finished. */
export function feedbackOf(parts: FeedbackParts): Feedback | null {
  const { exercise, text, marks, correction } = parts;
  const key = exercise.keyShown === 'after-finishing' ? parts.key : null;
  if (!correction && !key) return null;
  const isCorrected = correction !== null && (correction.marks.length > 0 || !key);
  const others = isCorrected ? correction.marks : (key?.marks ?? []);
  const { passages } = exercise;
  const scored = compareWithKey({ text, marks, key: others, passages });
  const own = new Set(marks.map(({ id }) => id));
  const said = correction?.comments ?? [];
  return {
    against: isCorrected ? 'correction' : 'key',
    scored,
    others,
    layers: layersOf(scored, marks, others),
    correction,
    comments: new Map(
      said.filter(({ markId }) => own.has(markId)).map((item) => [item.markId, item.text]),
    ),
    strayComments: said.filter(({ markId }) => !own.has(markId)),
  };
}

/** Numbers for the student's marks, letters for the others: A to Z, then AA. */
function layersOf(
  scored: Scored,
  marks: readonly HeldMark[],
  others: readonly HeldMark[],
): readonly LayerMark[] {
  const ownById = new Map(marks.map((mark) => [mark.id, mark]));
  const otherById = new Map(others.map((mark) => [mark.id, mark]));
  return [
    ...scored.marks.flatMap(({ id }, at): LayerMark[] => {
      const mark = ownById.get(id);
      return mark ? [{ ...mark, layer: 'own', tag: String(at + 1) }] : [];
    }),
    ...scored.key.flatMap(({ id }, at): LayerMark[] => {
      const mark = otherById.get(id);
      return mark ? [{ ...mark, layer: 'other', tag: letterOf(at) }] : [];
    }),
  ];
}

function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letterOf(Math.floor(at / 26) - 1) + letter;
}
