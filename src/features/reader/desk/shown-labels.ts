/** Which labels draw in text and gutter: not hidden, and in the filter where it names any. */
import type { LabelId } from '../../../domain/codebook/label';
import type { SessionState } from '../../../state/session';

export function isLabelShown(
  { hidden, filter }: Pick<SessionState, 'hidden' | 'filter'>,
  id: LabelId,
): boolean {
  return !hidden.has(id) && (filter.labels.size === 0 || filter.labels.has(id));
}
