/** Whether what was done is safe, in one of five texts. Never derived from anything but the store's word. */
import { useSaveStatus } from '../../state/hooks';
import type { SaveStatus as Status } from '../../domain/ports';
import type { Translate } from '../../messages/messages';
import { useTranslate } from '../../ui/messages-context';
import { StatusLine } from '../../ui/status-line';

export function SaveStatus() {
  const t = useTranslate();
  const status = useSaveStatus();
  return <StatusLine tone={TONES[status.kind]} text={statusText(status, t)} />;
}

const TONES = {
  saving: 'busy',
  saved: 'quiet',
  'not-saved': 'problem',
  'only-in-this-tab': 'problem',
  'read-only': 'problem',
} as const;

function statusText(status: Status, t: Translate): string {
  switch (status.kind) {
    case 'saving':
      return t('status.saving');
    case 'saved':
      return t('status.saved');
    case 'not-saved':
      return t('status.not-saved', { reason: t(`store-problem.${status.problem}`) });
    case 'only-in-this-tab':
      return t('status.only-in-this-tab', { reason: t(`store-problem.${status.problem}`) });
    case 'read-only':
      return t('status.read-only', { reason: t(`store-problem.${status.problem}`) });
  }
}
