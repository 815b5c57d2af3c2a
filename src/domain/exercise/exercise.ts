/** An Exercise: a text and a codebook handed out with a task, as one file or link. */
import type { JsonObject } from '../../lib/json';
import type { AnnotationId } from '../annotation/annotation';
import type { CodebookId, LabelId } from '../codebook/label';
import type { ReadingId } from '../reading/reading';
import type { ArticleId } from '../text/article';
import type { Span } from '../text/span';
import type { ExerciseId } from './exercise-id';

export interface Exercise {
  readonly kind: 'exercise';
  readonly id: ExerciseId;
  readonly articleId: ArticleId;
  readonly codebookId: CodebookId;
  readonly title: string;
  /** CommonMark, as the teacher wrote it. Shown as blocks and marks, never through HTML. */
  readonly task: string;
  readonly asks: readonly LabelAsk[];
  /** Where to mark: sorted, disjoint. Empty = the whole text. */
  readonly passages: readonly Span[];
  readonly nameIsRequired: boolean;
  /** Whether a student may ever see the marks of other people at the same computer. */
  readonly othersHidden: 'always' | 'until-finished';
  readonly keyShown: 'never' | 'after-finishing';
  /** `made` here, to be handed out; `received`, to be done. */
  readonly role: 'made' | 'received';
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

/** "At least two claims, at most five." */
export interface LabelAsk {
  readonly labelId: LabelId;
  readonly least: number;
  /** null = as many as one likes. */
  readonly most: number | null;
}

/** A mark inside a record that is kept whole: as an Annotation, without dates and without a row of its own. */
export interface HeldMark {
  readonly id: AnnotationId;
  /** As an annotation's: at least one; sorted, non-empty, disjoint, snapped to graphemes. */
  readonly spans: readonly Span[];
  readonly labelIds: readonly LabelId[];
  readonly note: string;
}

export interface ReasonedMark extends HeldMark {
  /** Why it is right; shown beside a student's own marks. */
  readonly reason: string;
}

/**
 * What the teacher holds to be right. Apart from the exercise, and never in a list of readings: it is not
 * shown before it may be. In a file on the student's own computer it can be found by the determined.
 */
export interface AnswerKey {
  readonly kind: 'key';
  /** Its exercise's. */
  readonly id: ExerciseId;
  /** The teacher's reading it was taken from; null on the student's computer. */
  readonly readingId: ReadingId | null;
  readonly marks: readonly ReasonedMark[];
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}
