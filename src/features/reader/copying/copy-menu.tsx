/** As a quotation for word processors, or as Markdown. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { usePostil } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { MenuAt } from '../../../ui/overlays/menu-at';

interface CopyMenuProps {
  readonly annotation: Annotation;
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

export function CopyMenu({ annotation, button, onClose }: CopyMenuProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  return (
    <MenuAt
      button={button}
      items={[
        { id: 'rich', text: t('command.copy-quotation') },
        { id: 'markdown', text: t('command.copy-markdown') },
      ]}
      label={t('annotation.copy')}
      onClose={onClose}
      onPick={(id) => {
        const form = id === 'markdown' ? 'markdown' : 'rich';
        const request = { kind: 'copy', form, spans: annotation.spans } as const;
        commander.carryOut([{ kind: 'reader', request }]);
      }}
    />
  );
}
