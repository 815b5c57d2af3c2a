/** The records a command may change, and how a record is named across all kinds. */
import type { Annotation, Link } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Correction } from '../class/correction';
import type { Submission } from '../class/submission';
import type { Verdict } from '../class/verdict';
import type { Codebook, Label } from '../codebook/label';
import type { AnswerKey, Exercise } from '../exercise/exercise';
import type { Reading } from '../reading/reading';
import type { Article, ArticleText } from '../text/article';

export type EditableRecord =
  | Article
  | ArticleText
  | Codebook
  | Label
  | Reading
  | Annotation
  | Orphan
  | Link
  | Exercise
  | AnswerKey
  | Submission
  | Verdict
  | Correction;

/** Unique over all kinds: an article, its text and its place share an id. */
export type RecordKey = `${string}:${string}`;

export function recordKey(record: { readonly kind: string; readonly id: string }): RecordKey {
  return `${record.kind}:${record.id}`;
}
