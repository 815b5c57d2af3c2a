/** Whether what was done is safe, the way to where it is kept, and the way out when it is not safe. */
import { isInNeed, statusText } from '../../features/safekeeping/status-text';
import { usePostil, useSaveStatus } from '../../state/hooks';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import { StatusLine } from '../../ui/status-line';
import styles from './top-bar.module.css';

export function SaveStatus() {
  const t = useTranslate();
  const { session } = usePostil();
  const status = useSaveStatus();
  return (
    <>
      <StatusLine tone={TONES[status.kind]} text={statusText(status, t)} />
      <IconButton
        icon="disk"
        label={t('keeping.title')}
        onPress={() => session.setState({ dialog: 'safekeeping' })}
        size="small"
      />
      {isInNeed(status) && (
        <span className={styles.wayOut}>
          <Button onPress={() => session.setState({ dialog: 'copy' })}>{t('rescue.save')}</Button>
        </span>
      )}
    </>
  );
}

const TONES = {
  saving: 'busy',
  saved: 'quiet',
  'not-saved': 'problem',
  'only-in-this-tab': 'problem',
  'read-only': 'problem',
} as const;
