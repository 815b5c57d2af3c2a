/** The filter with one of its parts changed; the one and only empty filter when nothing is left of it. */
import type { LabelId } from '../../../domain/codebook/label';
import { NO_FILTER, type AnnotationFilter } from '../../../state/session';

export function changedFilter(
  filter: AnnotationFilter,
  change: Partial<AnnotationFilter>,
): AnnotationFilter {
  const next = { ...filter, ...change };
  return next.text === '' && next.labels.size === 0 ? NO_FILTER : next;
}

export function withToggled(ids: ReadonlySet<LabelId>, id: LabelId): ReadonlySet<LabelId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
