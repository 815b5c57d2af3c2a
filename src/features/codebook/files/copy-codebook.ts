/** A codebook as the start of another: the same labels in everything but who they are. */
import type { Codebook, CodebookId, LabelId } from '../../../domain/codebook/label';
import type { Clock, Ids } from '../../../domain/ports';
import type { CodebookParts } from '../../../domain/transfer/bundle';

interface CopyNeeds {
  readonly name: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Nesting is kept; what was nested in a label that is not among them comes to the top. */
export function copyCodebook(
  { codebook, labels }: CodebookParts,
  { name, clock, ids }: CopyNeeds,
): CodebookParts {
  const id = ids.uuid() as CodebookId;
  const now = clock.now();
  const copy: Codebook = { ...codebook, id, name, created: now, modified: now };
  const labelIds = new Map(labels.map((label) => [label.id, ids.uuid() as LabelId]));
  return {
    codebook: copy,
    labels: labels.map((label) => ({
      ...label,
      id: labelIds.get(label.id) ?? label.id,
      codebookId: id,
      parentId: label.parentId === null ? null : (labelIds.get(label.parentId) ?? null),
    })),
  };
}
