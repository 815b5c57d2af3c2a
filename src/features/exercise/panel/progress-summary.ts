/** How far it is done, in a few words. */
import type { Progress } from '../../../domain/exercise/progress';
import type { Translate } from '../../../messages/messages';

export function progressSummary({ asks, marked }: Progress, t: Translate): string {
  if (asks.length === 0) return t('annotations.count', { count: marked });
  const met = asks.filter(({ state }) => state === 'met').length;
  return t('exercise.asks-met', { met, all: asks.length });
}
