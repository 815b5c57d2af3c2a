/** Before the first hand-in: how it comes about. */
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';
import styles from './roll-empty.module.css';

export function RollEmpty() {
  const t = useTranslate();
  const { go } = usePostil();
  const { exercise } = useClass();
  return (
    <EmptyState
      actions={
        <Button icon="edit" onPress={() => go({ page: 'exercise', id: exercise.id })}>
          {t('roll.empty-to-exercise')}
        </Button>
      }
      title={t('roll.empty')}
    >
      <ol className={styles.steps}>
        <li>{t('roll.empty-hand-out')}</li>
        <li>{t('roll.empty-hand-in')}</li>
        <li>{t('roll.empty-collect')}</li>
      </ol>
    </EmptyState>
  );
}
