/** What the workspace holds in memory: the live truth that the database is a copy of. */
import type { AnnotationIndex } from '../domain/annotation/annotation-index';
import type { AnnotationId, Link, LinkId } from '../domain/annotation/annotation';
import type { Orphan } from '../domain/annotation/orphan';
import type { Correction, CorrectionId } from '../domain/class/correction';
import type { Submission, SubmissionId } from '../domain/class/submission';
import type { Verdict, VerdictId } from '../domain/class/verdict';
import type { Codebook, CodebookId, Label, LabelId } from '../domain/codebook/label';
import type { AnswerKey, Exercise } from '../domain/exercise/exercise';
import type { ExerciseId } from '../domain/exercise/exercise-id';
import type { Damage, SaveStatus, SecondCopyState, StoreProblem } from '../domain/ports';
import type { Place, Reading, ReadingId, Tally } from '../domain/reading/reading';
import type { HistoryScope, Step } from '../domain/record/step';
import type { Article, ArticleId, ArticleText } from '../domain/text/article';

export interface WorkspaceState {
  readonly phase: WorkspacePhase;
  readonly saveStatus: SaveStatus;
  readonly secondCopy: SecondCopyState;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly codebooks: ReadonlyMap<CodebookId, Codebook>;
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly readings: ReadonlyMap<ReadingId, Reading>;
  readonly places: ReadonlyMap<ArticleId, Place>;
  readonly tallies: ReadonlyMap<ReadingId, Tally>;
  /** Texts of open articles only. */
  readonly texts: ReadonlyMap<ArticleId, ArticleText>;
  /** Annotations of open readings only. */
  readonly annotations: ReadonlyMap<ReadingId, AnnotationIndex>;
  readonly links: ReadonlyMap<LinkId, Link>;
  /** Marks of open readings whose place is not certain. */
  readonly orphans: ReadonlyMap<AnnotationId, Orphan>;
  readonly exercises: ReadonlyMap<ExerciseId, Exercise>;
  /** Of open exercises only, as are the next three. */
  readonly keys: ReadonlyMap<ExerciseId, AnswerKey>;
  /** All that were handed in, superseded ones too. */
  readonly submissions: ReadonlyMap<SubmissionId, Submission>;
  readonly verdicts: ReadonlyMap<VerdictId, Verdict>;
  readonly corrections: ReadonlyMap<CorrectionId, Correction>;
  /** Undo steps of open scopes, in order. */
  readonly steps: ReadonlyMap<HistoryScope, readonly Step[]>;
}

export type WorkspacePhase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  /** What is stored could not be read. The app works on in memory and writes nothing. */
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem }
  /** Less is stored than was once saved: the reader says how to go on. Nothing is written until then. */
  | { readonly kind: 'damaged'; readonly damage: Damage };

export const EMPTY_WORKSPACE: WorkspaceState = {
  phase: { kind: 'loading' },
  saveStatus: { kind: 'saved' },
  secondCopy: 'starting',
  articles: new Map(),
  codebooks: new Map(),
  labels: new Map(),
  readings: new Map(),
  places: new Map(),
  tallies: new Map(),
  texts: new Map(),
  annotations: new Map(),
  links: new Map(),
  orphans: new Map(),
  exercises: new Map(),
  keys: new Map(),
  submissions: new Map(),
  verdicts: new Map(),
  corrections: new Map(),
  steps: new Map(),
};

export const LIBRARY_SCOPE: HistoryScope = 'library';
