/** Which row of the tree a key leads to, and which way Alt with an arrow moves the label. */
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelNode } from '../../../domain/codebook/label-tree';
import { parentNode, type Direction } from './tree-places';

/** Null when the key leads nowhere from here. */
export function rowAfterKey(nodes: readonly LabelNode[], id: LabelId, key: string): LabelId | null {
  const at = nodes.findIndex(({ label }) => label.id === id);
  const here = nodes[at];
  if (!here) return null;
  return targetOf(nodes, at, here, key)?.label.id ?? null;
}

export function directionOfKey(key: string): Direction | null {
  return DIRECTION_KEYS.get(key) ?? null;
}

function targetOf(
  nodes: readonly LabelNode[],
  at: number,
  here: LabelNode,
  key: string,
): LabelNode | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return nodes[at + 1];
    case 'ArrowUp':
      return nodes[at - 1];
    case 'Home':
      return nodes[0];
    case 'End':
      return nodes.at(-1);
    case 'ArrowLeft':
      return parentNode(nodes, at);
    case 'ArrowRight':
      return (nodes[at + 1]?.depth ?? 0) > here.depth ? nodes[at + 1] : null;
    default:
      return null;
  }
}

const DIRECTION_KEYS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'out'],
  ['ArrowRight', 'in'],
]);
