/** What this reader is doing right now, in this tab only. Never stored, never undone. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnnotationId } from '../domain/annotation/annotation';
import type { LabelId } from '../domain/codebook/label';
import type { ExerciseId } from '../domain/exercise/exercise-id';
import type { ReadingId } from '../domain/reading/reading';
import type { ArticleId } from '../domain/text/article';
import type { Span } from '../domain/text/span';

export interface SessionState {
  /** The article on the desk and the reading being written. */
  readonly articleId: ArticleId | null;
  readonly readingId: ReadingId | null;
  /** UTF-16 offset of the reading caret. */
  readonly caret: number;
  /** What is selected in the article; null for a bare caret. */
  readonly selection: Span | null;
  readonly active: AnnotationId | null;
  /** Annotations under the last click, when there is more than one to choose from. */
  readonly choices: readonly AnnotationId[];
  /** Highlighter mode: every new selection gets this label. */
  readonly sticky: LabelId | null;
  readonly hidden: ReadonlySet<LabelId>;
  readonly filter: AnnotationFilter;
  readonly dialog: Dialog | null;
  /** What the export dialog is about; empty: the article on the desk, else the whole library. */
  readonly exporting: readonly ArticleId[];
  /** The note field that is open: its annotation. */
  readonly noting: AnnotationId | null;
  /** Files for a class, on their way to its page; null when none are. */
  readonly handIns: HandInFiles | null;
}

export interface HandInFiles {
  readonly exerciseId: ExerciseId;
  readonly files: readonly File[];
}

export interface AnnotationFilter {
  /** Empty: all labels. */
  readonly labels: ReadonlySet<LabelId>;
  /** Looked for in quotes and notes, ignoring case. */
  readonly text: string;
}

export type Dialog =
  | 'palette'
  | 'picker'
  | 'keys'
  | 'export'
  | 'settings'
  | 'details'
  /** Where the work is kept. */
  | 'safekeeping'
  /** A copy of everything as a file, made at once. */
  | 'copy';

export const NO_FILTER: AnnotationFilter = { labels: new Set(), text: '' };

const AT_THE_START: SessionState = {
  articleId: null,
  readingId: null,
  caret: 0,
  selection: null,
  active: null,
  choices: [],
  sticky: null,
  hidden: new Set(),
  filter: NO_FILTER,
  dialog: null,
  exporting: [],
  noting: null,
  handIns: null,
};

export type SessionStore = StoreApi<SessionState>;

export function createSession(): SessionStore {
  return createStore<SessionState>(() => AT_THE_START);
}

/** Puts another article on the desk and forgets what belonged to the one before. */
export function openDesk(
  session: SessionStore,
  articleId: ArticleId | null,
  readingId: ReadingId | null,
): void {
  const { handIns } = session.getState();
  session.setState({ ...AT_THE_START, articleId, readingId, handIns });
}
