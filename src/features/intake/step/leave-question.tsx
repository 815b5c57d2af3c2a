/** Asks before what the reader has changed in the import step is given up. */
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';

interface LeaveQuestionProps {
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

export function LeaveQuestion({ onKeep, onLeave }: LeaveQuestionProps) {
  const t = useTranslate();
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onLeave}>{t('intake.leave')}</Button>
          <Button onPress={onKeep} variant="primary">
            {t('intake.keep-editing')}
          </Button>
        </>
      }
      isDismissable={false}
      isOpen
      onClose={onKeep}
      role="alertdialog"
      size="small"
      title={t('intake.leave-title')}
    >
      <p>{t('intake.leave-text')}</p>
    </Dialog>
  );
}
