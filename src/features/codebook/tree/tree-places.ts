/** Where a label of the tree can go: by a key or button to the next place, by a drag to any. */
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelNode } from '../../../domain/codebook/label-tree';

/** As `moveLabel` takes it: under `parentId` (null: the top), before `before` (null: last). */
export interface LabelPlace {
  readonly parentId: LabelId | null;
  readonly before: LabelId | null;
}

export const DIRECTIONS = ['up', 'down', 'out', 'in'] as const;
/** Before or after the sibling next to it; out of its parent; into the sibling above it. */
export type Direction = (typeof DIRECTIONS)[number];

/** A place between two rows, as deep as their neighbourhood allows. */
export interface Gap extends LabelPlace {
  /** Rows above it, the dragged label and what is nested in it not counted. */
  readonly index: number;
  readonly depth: number;
}

/** Null when there is nowhere to go in that direction. `nodes` is the whole tree. */
export function placeTowards(
  nodes: readonly LabelNode[],
  id: LabelId,
  direction: Direction,
): LabelPlace | null {
  const at = nodes.findIndex(({ label }) => label.id === id);
  const here = nodes[at];
  if (!here) return null;
  const parent = parentNode(nodes, at);
  const family = parent ? subtree(nodes, parent.label.id) : nodes;
  const siblings = family.filter(({ depth }) => depth === here.depth);
  const among = siblings.indexOf(here);
  const parentId = parent?.label.id ?? null;
  const siblingAt = (index: number): LabelId | null => siblings[index]?.label.id ?? null;
  const previous = siblingAt(among - 1);
  switch (direction) {
    case 'up':
      return previous === null ? null : { parentId, before: previous };
    case 'down':
      return siblingAt(among + 1) === null ? null : { parentId, before: siblingAt(among + 2) };
    case 'in':
      return previous === null ? null : { parentId: previous, before: null };
    case 'out':
      return parent === null ? null : placeAfter(nodes, parent);
  }
}

/**
 * The gap a dragged label falls into. `above`: rows above the pointer among those that stay; `depth`:
 * how deep the pointer asks for.
 */
export function gapAt(
  nodes: readonly LabelNode[],
  dragged: LabelId,
  above: number,
  depth: number,
): Gap {
  const moving = new Set(subtree(nodes, dragged).map(({ label }) => label.id));
  const staying = nodes.filter(({ label }) => !moving.has(label.id));
  const index = Math.max(0, Math.min(staying.length, above));
  const previous = staying[index - 1];
  const next = staying[index];
  const least = next?.depth ?? 0;
  const most = previous ? previous.depth + 1 : 0;
  const settled = Math.max(least, Math.min(most, depth));
  const parent = staying.slice(0, index).findLast((node) => node.depth === settled - 1);
  return {
    index,
    depth: settled,
    parentId: settled === 0 ? null : (parent?.label.id ?? null),
    before: next?.depth === settled ? next.label.id : null,
  };
}

/** Where a label stands now. */
export function placeOf(nodes: readonly LabelNode[], id: LabelId): LabelPlace {
  const at = nodes.findIndex(({ label }) => label.id === id);
  const node = nodes[at];
  const parentId = parentNode(nodes, at)?.label.id ?? null;
  return node ? { parentId, before: placeAfter(nodes, node).before } : { parentId, before: null };
}

/** The label and everything nested in it, in the tree's order. Empty when it is not there. */
export function subtree(nodes: readonly LabelNode[], id: LabelId): readonly LabelNode[] {
  const at = nodes.findIndex(({ label }) => label.id === id);
  const top = nodes[at];
  if (!top) return [];
  const end = nodes.findIndex(({ depth }, index) => index > at && depth <= top.depth);
  return nodes.slice(at, end === -1 ? undefined : end);
}

/** The one a row is nested in, as the tree shows it; null at the top. */
export function parentNode(nodes: readonly LabelNode[], at: number): LabelNode | null {
  const depth = nodes[at]?.depth ?? 0;
  return nodes.slice(0, Math.max(0, at)).findLast((node) => node.depth < depth) ?? null;
}

function placeAfter(nodes: readonly LabelNode[], node: LabelNode): LabelPlace {
  const at = nodes.indexOf(node);
  const next = nodes.find(({ depth }, index) => index > at && depth <= node.depth);
  return {
    parentId: parentNode(nodes, at)?.label.id ?? null,
    before: next?.depth === node.depth ? next.label.id : null,
  };
}
