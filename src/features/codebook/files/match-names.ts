/** Which labels of a file are labels that are here: those of the same name, in the same place of the tree first. */
import type { Label, LabelId } from '../../../domain/codebook/label';
import { labelPath } from '../../../domain/transfer/label-names';

/** From the file's to the one here; no label here is taken twice. Case and white space at the ends do not count. */
export function matchNames(
  theirs: readonly Label[],
  here: readonly Label[],
): ReadonlyMap<LabelId, LabelId> {
  const matched = new Map<LabelId, LabelId>();
  const taken = new Set<LabelId>();
  for (const nameOf of [byPath, byName]) {
    const theirNames = nameOf(theirs);
    const hereByName = new Map<string, LabelId[]>();
    for (const [id, name] of nameOf(here)) {
      hereByName.set(name, [...(hereByName.get(name) ?? []), id]);
    }
    for (const { id } of theirs) {
      if (matched.has(id)) continue;
      const same = hereByName.get(theirNames.get(id) ?? '')?.find((other) => !taken.has(other));
      if (same === undefined) continue;
      matched.set(id, same);
      taken.add(same);
    }
  }
  return matched;
}

/** Case and white space at the ends do not count. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function byPath(labels: readonly Label[]): ReadonlyMap<LabelId, string> {
  const byId = new Map(labels.map((label) => [label.id, label]));
  return new Map(labels.map(({ id }) => [id, labelPath(byId, id).map(folded).join('\n')] as const));
}

function byName(labels: readonly Label[]): ReadonlyMap<LabelId, string> {
  return new Map(labels.map(({ id, name }) => [id, folded(name)]));
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
