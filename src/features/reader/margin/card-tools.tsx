/** What can be done with the active annotation, for mouse, finger and screen reader. Keys do it too. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { keysOf } from '../../../state/commands/keys';
import { useIsReadOnly, usePostil, useSession, useSettings } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { CopyButton } from '../copying/copy-button';
import styles from './card-tools.module.css';

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
        <CommandButton icon="start-back" name="move-start-back" />
        <CommandButton icon="start-on" name="move-start-on" />
        <CommandButton icon="end-back" name="move-end-back" />
        <CommandButton icon="end-on" name="move-end-on" />
        <CommandButton icon="delete" name="delete-annotation" />
      </span>
    </div>
  );
}

interface CommandButtonProps {
  readonly name: string;
  readonly icon: IconName;
}

function CommandButton({ name, icon }: CommandButtonProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const settings = useSettings((state) => state);
  const command = commander.find(name);
  return (
    command && (
      <IconButton
        icon={icon}
        keys={keysOf(command, settings)[0]}
        label={command.title(t)}
        onPress={() => {
          commander.execute(name);
        }}
        size="small"
      />
    )
  );
}
