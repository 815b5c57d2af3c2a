/** What one file carries: articles with their texts, codebooks, readings and exercises with what is theirs. */
import type { Annotation, Link } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Correction } from '../class/correction';
import type { Submission } from '../class/submission';
import type { Verdict } from '../class/verdict';
import type { Codebook, Label } from '../codebook/label';
import type { AnswerKey, Exercise } from '../exercise/exercise';
import type { Reading } from '../reading/reading';
import type { Article, ArticleText } from '../text/article';

export interface PostilBundle {
  readonly articles: readonly ArticleParts[];
  readonly codebooks: readonly CodebookParts[];
  /** Each over an article and a codebook of the same bundle. */
  readonly readings: readonly ReadingParts[];
  /** As the readings; left out = none. */
  readonly exercises?: readonly ExerciseParts[];
}

export interface ArticleParts {
  readonly article: Article;
  readonly text: ArticleText;
}

export interface CodebookParts {
  readonly codebook: Codebook;
  readonly labels: readonly Label[];
}

export interface ReadingParts {
  readonly reading: Reading;
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  /** Marks whose place is not certain; left out = none. */
  readonly orphans?: readonly Orphan[];
}

export interface ExerciseParts {
  readonly exercise: Exercise;
  /** null: not in the file. */
  readonly key: AnswerKey | null;
  readonly submissions: readonly Submission[];
  readonly verdicts: readonly Verdict[];
  readonly corrections: readonly Correction[];
}
