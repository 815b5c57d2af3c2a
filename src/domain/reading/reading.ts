/** A Reading: one reader's annotations over one article under one codebook. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { CodebookId, LabelId } from '../codebook/label';
import type { ExerciseId } from '../exercise/exercise-id';
import type { ArticleId } from '../text/article';

export type ReadingId = Brand<string, 'ReadingId'>;

export interface Reading {
  readonly kind: 'reading';
  readonly id: ReadingId;
  readonly articleId: ArticleId;
  readonly codebookId: CodebookId;
  /** Name or pseudonym; empty until the reader gives one. */
  readonly reader: string;
  /** Explicit: "marked nothing" differs from "never finished". */
  readonly state: 'draft' | 'finished';
  /** Left out: the reading answers no exercise. */
  readonly exercise?: ReadingExercise;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

/** The exercise a reading answers, and what became of it. */
export interface ReadingExercise {
  readonly id: ExerciseId;
  /** From 1; a second try is a reading of its own. */
  readonly try: number;
  /** The reading of the first try, the student's id over all of them; null: this is it. */
  readonly first: ReadingId | null;
  /** Hand-ins so far that were opened again and counted. */
  readonly handIns: number;
  /** RFC 3339: the last of them; null before the first. */
  readonly handedIn: string | null;
}

/** Where a reader is in an article. Follows reading, not commands: never undone. */
export interface Place {
  readonly kind: 'place';
  readonly id: ArticleId;
  /** UTF-16 offset of the first visible text. */
  readonly offset: number;
  /** The furthest point read, 0-1. */
  readonly progress: number;
  /** RFC 3339, UTC: when it was last open. */
  readonly opened: string;
}

/** Counts per label of a reading, kept beside it so that the library need not load annotations. */
export interface Tally {
  readonly kind: 'tally';
  readonly id: ReadingId;
  readonly articleId: ArticleId;
  readonly total: number;
  readonly byLabel: readonly (readonly [LabelId, number])[];
}
