/** What an exercise's menu does. What hangs on it has to be in memory first. */
import { removeExercise, reuseExercise } from '../../../domain/edit/exercise-edits';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { usePostil } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';

export interface ExerciseActions {
  reuse(id: ExerciseId): Promise<void>;
  remove(id: ExerciseId): Promise<void>;
}

export function useExerciseActions(): ExerciseActions {
  const t = useTranslate();
  const { commander, ids, workspace } = usePostil();
  return {
    async reuse(id) {
      const opened = await workspace.openExercise(id);
      const exercise = workspace.store.getState().exercises.get(id);
      if (!opened.ok || !exercise) return;
      const newId = ids.uuid() as ExerciseId;
      const edit = reuseExercise(id, newId, t('library.exercise-next', { title: exercise.title }));
      commander.carryOut([
        { kind: 'edit', edit, step: { scope: null, command: 'make-exercise' } },
        { kind: 'go', to: { page: 'exercise', id: newId } },
      ]);
    },
    async remove(id) {
      const opened = await workspace.openExercise(id);
      if (!opened.ok) return;
      const step = { scope: id, command: 'remove-exercise' };
      commander.carryOut([{ kind: 'edit', edit: removeExercise(id), step }]);
    },
  };
}
