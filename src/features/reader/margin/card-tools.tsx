/** What can be done with the active annotation, for mouse, finger and screen reader. Keys do it too. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { useIsReadOnly, usePostil, useSession } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { CopyButton } from '../copying/copy-button';
import styles from './card-tools.module.css';
import { CommandButton } from './command-button';

interface CardToolsProps {
  readonly annotation: Annotation;
}

export function CardTools({ annotation }: CardToolsProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const hasSelection = useSession((state) => state.selection !== null);
  const isReadOnly = useIsReadOnly();
  if (isReadOnly) {
    return (
      <div aria-label={t('annotation.actions')} className={styles.tools} role="group">
        <CopyButton annotation={annotation} />
      </div>
    );
  }
  return (
    <div aria-label={t('annotation.actions')} className={styles.tools} role="group">
      <Button
        icon="label"
        onPress={() => {
          const patch = { active: annotation.id, selection: null, dialog: 'picker' } as const;
          commander.carryOut([{ kind: 'session', patch }]);
        }}
        variant="quiet"
      >
        {t('annotation.labels')}
      </Button>
      {hasSelection && (
        <Button
          icon="add"
          onPress={() => {
            commander.execute('extend-annotation');
          }}
          variant="quiet"
        >
          {t('annotation.add-selection')}
        </Button>
      )}
      <span className={styles.edges}>
        <CopyButton annotation={annotation} />
        <CommandButton icon="start-back" name="move-start-back" size="small" />
        <CommandButton icon="start-on" name="move-start-on" size="small" />
        <CommandButton icon="end-back" name="move-end-back" size="small" />
        <CommandButton icon="end-on" name="move-end-on" size="small" />
        <CommandButton icon="delete" name="delete-annotation" size="small" />
      </span>
    </div>
  );
}
