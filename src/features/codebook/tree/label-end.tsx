/** Taking a label away: deleted while nothing uses it, archived otherwise, and offered again. */
import type { Label } from '../../../domain/codebook/label';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import styles from '../form/label-form.module.css';
import type { LabelActions } from './use-label-actions';

interface LabelEndProps {
  readonly label: Label;
  readonly uses: number;
  readonly actions: LabelActions;
  readonly onRemove: () => void;
}

export function LabelEnd({ label, uses, actions, onRemove }: LabelEndProps) {
  const t = useTranslate();
  return (
    <footer className={styles.end}>
      {label.archived && (
        <Button
          icon="undo"
          onPress={() => {
            actions.restore(label);
          }}
        >
          {t('codebook.restore')}
        </Button>
      )}
      {uses > 0 && !label.archived && (
        <Button
          icon="archive"
          onPress={() => {
            actions.archive(label);
          }}
        >
          {t('codebook.archive')}
        </Button>
      )}
      {uses === 0 && (
        <Button icon="delete" onPress={onRemove} variant="danger">
          {t('common.delete')}
        </Button>
      )}
      <p className={styles.hint}>
        {uses === 0 ? t('codebook.delete-hint') : t('codebook.archive-hint', { count: uses })}
      </p>
    </footer>
  );
}
