/** Opens an exercise with its article and gathers what a student works with. */
import { useEffect, useMemo, useState } from 'react';
import type { Label } from '../../domain/codebook/label';
import { labelTree } from '../../domain/codebook/label-tree';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import type { Article, ArticleText } from '../../domain/text/article';
import { usePostil, useWorkspace } from '../../state/hooks';

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

export function useOpenedExercise(id: ExerciseId): OpenedExercise {
  const { workspace } = usePostil();
  const [loaded, setLoaded] = useState<'loading' | 'loaded' | StoreProblem>('loading');
  const exercise = useWorkspace((state) => state.exercises.get(id));
  const articleId = exercise?.articleId;
  const article = useWorkspace((state) => articleId && state.articles.get(articleId));
  const text = useWorkspace((state) => articleId && state.texts.get(articleId));
  const labels = useExerciseLabels(exercise);

  useEffect(() => {
    if (articleId === undefined) return undefined;
    let isLeft = false;
    const open = async (): Promise<void> => {
      const opened = await Promise.all([
        workspace.openArticle(articleId),
        workspace.openExercise(id),
      ]);
      const failed = opened.find((result) => !result.ok);
      if (!isLeft) setLoaded(failed && !failed.ok ? failed.error : 'loaded');
    };
    void open();
    return () => {
      isLeft = true;
      workspace.leaveArticle(articleId);
    };
  }, [workspace, id, articleId]);

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
