/** The way from a text to an exercise on it. Not shown to students of one. */
import { useIsAvailable, usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';

export function MakeExercise() {
  const t = useTranslate();
  const { commander } = usePostil();
  if (!useIsAvailable('make-exercise')) return null;
  return (
    <div>
      <Button icon="exercise" onPress={() => commander.execute('make-exercise')} variant="quiet">
        {t('command.make-exercise')}
      </Button>
    </div>
  );
}
