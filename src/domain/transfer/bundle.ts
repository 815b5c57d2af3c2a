/** What one file carries: articles with their texts, codebooks with their labels, readings with theirs. */
import type { Annotation, Link } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Codebook, Label } from '../codebook/label';
import type { Reading } from '../reading/reading';
import type { Article, ArticleText } from '../text/article';

export interface PostilBundle {
  readonly articles: readonly ArticleParts[];
  readonly codebooks: readonly CodebookParts[];
  /** Each over an article and a codebook of the same bundle. */
  readonly readings: readonly ReadingParts[];
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
