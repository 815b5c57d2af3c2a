/** What can be done with the exercise as a whole: look at the class, use it again, remove it. */
import { reuseExercise, removeExercise } from '../../domain/edit/exercise-edits';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import { useIsReadOnly, usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { useMaker } from './maker-desk';
import styles from './maker-end.module.css';

export function MakerEnd() {
  const t = useTranslate();
  const { commander, go, ids } = usePostil();
  const isReadOnly = useIsReadOnly();
  const { exercise } = useMaker();
  const { id } = exercise;

  const reuse = (): void => {
    const newId = ids.uuid() as ExerciseId;
    const title = t('library.exercise-next', { title: exercise.title });
    commander.carryOut([
      {
        kind: 'edit',
        edit: reuseExercise(id, newId, title),
        step: { scope: null, command: 'make-exercise' },
      },
      { kind: 'go', to: { page: 'exercise', id: newId } },
    ]);
  };

  const remove = (): void => {
    commander.carryOut([
      { kind: 'go', to: { page: 'library' } },
      {
        kind: 'edit',
        edit: removeExercise(id),
        step: { scope: id, command: 'remove-exercise' },
      },
    ]);
  };

  return (
    <div className={styles.end}>
      <Button icon="class" onPress={() => go({ page: 'class', id, view: 'roll' })}>
        {t('maker.class')}
      </Button>
      <div>
        <Button icon="copy" isDisabled={isReadOnly} onPress={reuse}>
          {t('library.exercise-reuse')}
        </Button>
        <p className={styles.hint}>{t('maker.reuse-hint')}</p>
      </div>
      <Button icon="delete" isDisabled={isReadOnly} onPress={remove} variant="danger">
        {t('library.exercise-remove')}
      </Button>
    </div>
  );
}
