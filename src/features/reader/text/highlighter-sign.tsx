/** Says that highlighter mode is on, with which label, and switches it off. */
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import styles from './highlighter-sign.module.css';
import { LabelSample } from '../margin/label-chip';

export function HighlighterSign() {
  const t = useTranslate();
  const { commander } = usePostil();
  const sticky = useSession((state) => state.sticky);
  const label = useWorkspace((state) => (sticky === null ? undefined : state.labels.get(sticky)));
  return (
    <div aria-live="polite" className={styles.place}>
      {label && (
        <p className={styles.sign}>
          <LabelSample label={label} />
          {t('reader.highlighter-on', { label: label.name })}
          <IconButton
            icon="close"
            label={t('reader.switch-highlighter-off')}
            onPress={() => {
              commander.execute('highlighter');
            }}
            size="small"
          />
        </p>
      )}
    </div>
  );
}
