/** Opens an exercise with its article and gathers what a student works with. */
import { useEffect, useMemo } from 'react';
import type { Label } from '../../domain/codebook/label';
import { labelTree } from '../../domain/codebook/label-tree';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import type { Article, ArticleText } from '../../domain/text/article';
import { useOpenedExercise, usePostil, useWorkspace } from '../../state/hooks';

export interface ExerciseDesk {
  readonly exercise: Exercise;
  readonly article: Article;
  readonly text: ArticleText;
  /** In the codebook's order, archived ones too. */
  readonly labels: readonly Label[];
}

export type OpenedExercise =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem }
  | { readonly kind: 'open'; readonly desk: ExerciseDesk };

export function useExerciseDesk(id: ExerciseId): OpenedExercise {
  const loaded = useOpenedExercise(id);
  const exercise = useWorkspace((state) => state.exercises.get(id));
  const articleId = exercise?.articleId;
  const article = useWorkspace((state) => articleId && state.articles.get(articleId));
  const text = useWorkspace((state) => articleId && state.texts.get(articleId));
  const labels = useExerciseLabels(exercise);

  const desk = useMemo(
    (): ExerciseDesk | null =>
      exercise && article && text ? { exercise, article, text, labels } : null,
    [exercise, article, text, labels],
  );
  if (!exercise || !article) return { kind: 'missing' };
  if (loaded === 'loading') return { kind: 'opening' };
  if (loaded !== 'loaded') return { kind: 'unreadable', problem: loaded };
  return desk ? { kind: 'open', desk } : { kind: 'opening' };
}

/** Its key and what was given back, where the article is open already. */
export function useExerciseParts(id: ExerciseId): void {
  const { workspace } = usePostil();
  useEffect(() => {
    // What cannot be read is said where it is wanted: on the page that compares.
    void workspace.openExercise(id);
  }, [workspace, id]);
}

export function useExerciseLabels(exercise: Exercise | undefined): readonly Label[] {
  const labels = useWorkspace((state) => state.labels);
  const codebookId = exercise?.codebookId;
  return useMemo(
    () =>
      labelTree([...labels.values()].filter((label) => label.codebookId === codebookId)).map(
        ({ label }) => label,
      ),
    [labels, codebookId],
  );
}
