/** The key of a label, refused when another label has it, with a warning when a command has it too. */
import type { Label } from '../../../domain/codebook/label';
import { changeLabel } from '../../../domain/edit/codebook-edits';
import { usePostil, useSettings } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { TextField } from '../../../ui/fields/text-field';
import { commandWithKey, keyFromText } from './shortcut';
import { useDraft } from './use-draft';
import { useWriter } from '../use-writer';

export function ShortcutField({ label }: { readonly label: Label }) {
  const t = useTranslate();
  const writer = useWriter(label.codebookId);
  const draft = useDraft({
    stored: label.shortcut ?? '',
    write: (text) => {
      const meant = keyFromText(text, label.shortcut);
      if (meant.kind === 'not-a-key') return t('codebook.shortcut-wrong', { typed: meant.typed });
      const shortcut = meant.kind === 'key' ? meant.key : null;
      return writer.write(changeLabel(label.id, { shortcut }), 'change-label');
    },
    leave: writer.leave,
  });
  return (
    <TextField
      hint={useHint(label.shortcut)}
      label={t('codebook.shortcut')}
      onBlur={draft.onBlur}
      onChange={draft.onChange}
      value={draft.value}
      {...(draft.error === undefined ? {} : { error: draft.error })}
    />
  );
}

function useHint(key: string | null): string {
  const t = useTranslate();
  const { commander } = usePostil();
  const settings = useSettings((state) => state);
  if (!settings.singleKeys) return t('codebook.shortcut-off');
  const rival = key === null ? undefined : commandWithKey(commander.commands(), settings, key);
  return rival && key !== null
    ? t('codebook.shortcut-command', { key, command: rival.title(t) })
    : t('codebook.shortcut-hint');
}
