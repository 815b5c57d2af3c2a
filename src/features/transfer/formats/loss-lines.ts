/** Losses as sentences, one for each kind. */
import type { Loss } from '../../../domain/transfer/export';
import type { Translate } from '../../../messages/messages';

export function lossLines(t: Translate, losses: readonly Loss[]): readonly string[] {
  return losses.length === 0
    ? [t('export.nothing-lost')]
    : losses.map(({ kind, count }) => `${t(`loss.${kind}`, { count })}.`);
}
