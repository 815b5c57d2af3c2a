/** What every view of a class works with: the exercise, its text, and the readings that are looked at. */
import { createContext, useContext } from 'react';
import type { ClassReading } from '../../domain/class/class-reading';
import type { Correction } from '../../domain/class/correction';
import type { Submission, SubmissionId } from '../../domain/class/submission';
import type { Verdict } from '../../domain/class/verdict';
import type { Label } from '../../domain/codebook/label';
import type { AnswerKey, Exercise } from '../../domain/exercise/exercise';
import type { Article, ArticleText } from '../../domain/text/article';
import { present } from '../../lib/assert';

export interface ClassDesk {
  readonly exercise: Exercise;
  readonly article: Article;
  readonly text: ArticleText;
  /** In the codebook's order, archived ones too. */
  readonly labels: readonly Label[];
  readonly key: AnswerKey | null;
  /** Everything that was handed in, superseded ones too; with its marks where the teacher put them. */
  readonly submissions: readonly Submission[];
  /** Of each student the newest, whether finished or not, by name. */
  readonly readings: readonly ClassReading[];
  /** Those that views and measures are about: the finished ones, until the teacher chooses. */
  readonly chosen: readonly ClassReading[];
  readonly verdicts: readonly Verdict[];
  readonly corrections: readonly Correction[];
  /** null: the finished ones again. */
  choose(ids: ReadonlySet<SubmissionId> | null): void;
}

export const ClassContext = createContext<ClassDesk | null>(null);

export function useClass(): ClassDesk {
  return present(useContext(ClassContext), 'the class');
}
