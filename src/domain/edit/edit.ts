/**
 * Edits: the pure functions that change records. Each looks at the records it needs and answers with a
 * diff, or with the reason it cannot be done. Clock and ids are given to it.
 */
import type { Result } from '../../lib/result';
import type { Annotation, AnnotationId, Link } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Correction } from '../class/correction';
import type { Submission } from '../class/submission';
import type { Verdict } from '../class/verdict';
import type { Codebook, CodebookId, Label, LabelId } from '../codebook/label';
import type { AnswerKey, Exercise } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { Clock, Ids } from '../ports';
import type { Reading, ReadingId } from '../reading/reading';
import type { RecordsDiff } from '../record/records-diff';
import type { Article, ArticleId, ArticleText } from '../text/article';

/** The records an edit may look at. Annotations, links and texts only of what is open. */
export interface RecordsView {
  article(id: ArticleId): Article | undefined;
  text(id: ArticleId): ArticleText | undefined;
  codebook(id: CodebookId): Codebook | undefined;
  label(id: LabelId): Label | undefined;
  labelsOf(codebookId: CodebookId): readonly Label[];
  reading(id: ReadingId): Reading | undefined;
  readingsOf(articleId: ArticleId): readonly Reading[];
  annotation(id: AnnotationId): Annotation | undefined;
  annotationsOf(readingId: ReadingId): readonly Annotation[];
  orphan(id: AnnotationId): Orphan | undefined;
  orphansOf(readingId: ReadingId): readonly Orphan[];
  linksOf(readingId: ReadingId): readonly Link[];
  exercise(id: ExerciseId): Exercise | undefined;
  exercisesOf(articleId: ArticleId): readonly Exercise[];
  /** Keys, submissions, verdicts and corrections only of open exercises. */
  key(id: ExerciseId): AnswerKey | undefined;
  submissionsOf(id: ExerciseId): readonly Submission[];
  verdictsOf(id: ExerciseId): readonly Verdict[];
  correctionsOf(id: ExerciseId): readonly Correction[];
  /** Over all readings, open or not. */
  usesOf(labelId: LabelId): number;
}

export interface EditContext {
  readonly records: RecordsView;
  readonly clock: Clock;
  readonly ids: Ids;
}

export type Edit = (context: EditContext) => Result<RecordsDiff, EditProblem>;

export type EditProblem =
  | {
      readonly kind: 'gone';
      readonly what: 'article' | 'annotation' | 'label' | 'codebook' | 'reading' | 'exercise';
    }
  | { readonly kind: 'empty-span' }
  | { readonly kind: 'empty-name' }
  | { readonly kind: 'label-in-use'; readonly uses: number }
  | { readonly kind: 'bad-color'; readonly color: string }
  | { readonly kind: 'shortcut-taken'; readonly shortcut: string; readonly by: string }
  | { readonly kind: 'own-descendant' }
  /** What is kept here may not be changed: `SaveStatus`. */
  | { readonly kind: 'read-only' };
