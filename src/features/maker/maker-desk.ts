/** What every part of the page works with: the exercise, its text, its labels, its key. */
import { createContext, useContext } from 'react';
import type { Codebook, Label } from '../../domain/codebook/label';
import type { AnswerKey, Exercise } from '../../domain/exercise/exercise';
import type { Reading } from '../../domain/reading/reading';
import type { Article, ArticleText } from '../../domain/text/article';
import { present } from '../../lib/assert';

export interface MakerDesk {
  readonly exercise: Exercise;
  readonly article: Article;
  readonly text: ArticleText;
  readonly codebook: Codebook;
  /** In the order of the tree, archived ones too. */
  readonly labels: readonly Label[];
  readonly key: AnswerKey | null;
  /** The teacher's own, under the exercise's codebook: what a key can be taken from. */
  readonly readings: readonly Reading[];
  /** How many files were handed in. */
  readonly handedIn: number;
}

export const MakerContext = createContext<MakerDesk | null>(null);

export function useMaker(): MakerDesk {
  return present(useContext(MakerContext), 'the exercise');
}
