/** What labels are called where a format allows fewer names than readers do. */
import type { Label, LabelId } from '../codebook/label';

/**
 * ASCII letters, digits, `_` and `-`, at most `longest`, unlike each other in more than case. The same labels
 * get the same names. A name without any such letter becomes `label`.
 */
export function plainNames(
  labels: readonly Pick<Label, 'id' | 'name'>[],
  longest = 100,
): ReadonlyMap<LabelId, string> {
  const taken = new Set<string>();
  return new Map(labels.map(({ id, name }) => [id, unlike(plainName(name, longest), taken)]));
}

/** Names from the top down to the label itself. A label that is not in `labels` has none. */
export function labelPath(
  labels: ReadonlyMap<LabelId, Pick<Label, 'name' | 'parentId'>>,
  id: LabelId,
): readonly string[] {
  const path: string[] = [];
  const seen = new Set<LabelId>();
  for (let at: LabelId | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const label = labels.get(at);
    if (!label) break;
    path.unshift(label.name);
    at = label.parentId;
  }
  return path;
}

function plainName(name: string, longest: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .slice(0, longest)
    .replace(/^_+|_+$/g, '');
  return plain === '' ? 'label' : plain;
}

function unlike(name: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name}_${count}`;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}
