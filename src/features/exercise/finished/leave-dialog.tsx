/** Takes a student's work off this computer, after it has been asked whether it was handed in. */
import { studentIdOf, type Answer } from '../../../domain/exercise/students';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { eraseStudent } from './erase-student';
import styles from './leave-dialog.module.css';

interface LeaveDialogProps {
  readonly reading: Answer;
  readonly onClose: () => void;
}

export function LeaveDialog({ reading, onClose }: LeaveDialogProps) {
  const t = useTranslate();
  const { workspace, go } = usePostil();
  const { handedIn } = reading.exercise;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('leave.stay')}</Button>
          <Button
            icon="delete"
            onPress={() => {
              const { id } = reading.exercise;
              void eraseStudent(workspace, id, studentIdOf(reading));
              go({ page: 'exercise', id });
            }}
            variant="danger"
          >
            {t('leave.remove')}
          </Button>
        </>
      }
      isDismissable={false}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      title={t('leave.title')}
    >
      <div className={styles.body}>
        <p className={handedIn === null ? styles.warning : undefined}>
          {handedIn === null ? t('leave.not-handed-in') : t('leave.handed-in', { when: handedIn })}
        </p>
        <p>{t('leave.what')}</p>
        <p className={styles.remains}>{t('leave.remains')}</p>
      </div>
    </Dialog>
  );
}
