/** A modal dialog with a title and a way out: Esc, the cross, a press beside it. Focus returns. */
import type { ReactNode } from 'react';
import { Dialog as DialogBox, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';
import { IconButton } from '../icon-button';
import { useTranslate } from '../messages-context';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that completes the task last. */
  readonly actions?: ReactNode;
  /** small 28rem, normal 40rem, large 64rem; all of a narrow screen. */
  readonly size?: 'small' | 'normal' | 'large';
  /** False: a press beside it does not close it, because something would be lost. */
  readonly isDismissable?: boolean;
  /** For a question that has to be answered before anything else. */
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'normal',
  isDismissable = true,
  role = 'dialog',
}: DialogProps) {
  const t = useTranslate();
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isDismissable={isDismissable}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <DialogBox className={styles.dialog ?? ''} role={role}>
          <div className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('common.close')} onPress={onClose} />
          </div>
          <div className={styles.content}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </DialogBox>
      </Modal>
    </ModalOverlay>
  );
}
