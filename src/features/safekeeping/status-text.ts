/** The save status in words. Never derived from anything but the store's word. */
import type { SaveStatus } from '../../domain/ports';
import type { Translate } from '../../messages/messages';

export function statusText(status: SaveStatus, t: Translate): string {
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

/** Whether a copy outside the browser is what the reader needs now. */
export function isInNeed({ kind }: SaveStatus): boolean {
  return kind === 'not-saved' || kind === 'only-in-this-tab' || kind === 'read-only';
}
