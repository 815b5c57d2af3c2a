/** The labels of a codebook as the ordered tree they are shown in. */
import type { Label, LabelId } from './label';

export interface LabelNode {
  readonly label: Label;
  /** 0 at the top. */
  readonly depth: number;
}

/** Depth first, siblings by `order` then id. A label whose parent is missing or loops stands at the top. */
export function labelTree(labels: readonly Label[]): readonly LabelNode[] {
  const ids = new Set(labels.map((label) => label.id));
  const children = new Map<LabelId | null, Label[]>();
  for (const label of labels) {
    const parent = label.parentId !== null && ids.has(label.parentId) ? label.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), label]);
  }
  const nodes: LabelNode[] = [];
  const seen = new Set<LabelId>();
  const visit = (siblings: readonly Label[], depth: number): void => {
    for (const label of siblings.toSorted(compareLabels)) {
      if (seen.has(label.id)) continue;
      seen.add(label.id);
      nodes.push({ label, depth });
      visit(children.get(label.id) ?? [], depth + 1);
    }
  };
  visit(children.get(null) ?? [], 0);
  visit(labels, 0);
  return nodes;
}

/** What is offered when labelling: in tree order, without the archived. */
export function offeredLabels(labels: readonly Label[]): readonly Label[] {
  return labelTree(labels)
    .map((node) => node.label)
    .filter((label) => !label.archived);
}

export function compareLabels(a: Label, b: Label): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
