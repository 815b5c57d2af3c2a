/** Opens an exercise with its text and what hangs on it. */
import { useMemo } from 'react';
import { labelTree } from '../../domain/codebook/label-tree';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import { useOpenedExercise, useWorkspace } from '../../state/hooks';
import type { MakerDesk } from './maker-desk';

export type OpenedMaker =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing'; readonly what: 'exercise' | 'article' | 'codebook' }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem }
  | { readonly kind: 'open'; readonly desk: MakerDesk };

export function useMakerDesk(id: ExerciseId): OpenedMaker {
  const loaded = useOpenedExercise(id);
  const exercise = useWorkspace((state) => state.exercises.get(id));
  const { articleId, codebookId } = exercise ?? {};
  const article = useWorkspace((state) => articleId && state.articles.get(articleId));
  const text = useWorkspace((state) => articleId && state.texts.get(articleId));
  const codebook = useWorkspace((state) => codebookId && state.codebooks.get(codebookId));
  const key = useWorkspace((state) => state.keys.get(id));
  const allLabels = useWorkspace((state) => state.labels);
  const allReadings = useWorkspace((state) => state.readings);
  const submissions = useWorkspace((state) => state.submissions);

  const labels = useMemo(
    () =>
      labelTree([...allLabels.values()].filter((label) => label.codebookId === codebookId)).map(
        ({ label }) => label,
      ),
    [allLabels, codebookId],
  );
  const readings = useMemo(
    () =>
      [...allReadings.values()].filter(
        (reading) =>
          reading.articleId === articleId &&
          reading.codebookId === codebookId &&
          reading.exercise === undefined,
      ),
    [allReadings, articleId, codebookId],
  );
  const handedIn = useMemo(
    () => [...submissions.values()].filter(({ exerciseId }) => exerciseId === id).length,
    [submissions, id],
  );
  const desk = useMemo(
    (): MakerDesk | null =>
      exercise && article && text && codebook
        ? { exercise, article, text, codebook, labels, key: key ?? null, readings, handedIn }
        : null,
    [exercise, article, text, codebook, labels, key, readings, handedIn],
  );
  if (!exercise) return { kind: 'missing', what: 'exercise' };
  if (!article) return { kind: 'missing', what: 'article' };
  if (!codebook) return { kind: 'missing', what: 'codebook' };
  if (loaded === 'loading' || !desk) return { kind: 'opening' };
  return loaded === 'loaded' ? { kind: 'open', desk } : { kind: 'unreadable', problem: loaded };
}
