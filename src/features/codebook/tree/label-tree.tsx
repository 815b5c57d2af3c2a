/** The rows of the tree, in one tab stop, with the mark that shows where a dragged one would fall. */
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelNode } from '../../../domain/codebook/label-tree';
import styles from './label-tree.module.css';
import { placeOf, subtree, type LabelPlace } from './tree-places';
import { TreeRow, type RowPosition } from './tree-row';
import { useTreeDrag } from './use-tree-drag';

interface LabelTreeProps {
  readonly nodes: readonly LabelNode[];
  readonly chosen: LabelId;
  readonly uses: ReadonlyMap<LabelId, number>;
  readonly label: string;
  readonly onChoose: (id: LabelId) => void;
  readonly onOpen: (id: LabelId) => void;
  readonly onDrop: (id: LabelId, place: LabelPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const INDENT = 20;

export function LabelTree(props: LabelTreeProps) {
  const { nodes, chosen, uses, label, onChoose, onOpen, onDrop, onKeyDown } = props;
  const list = useRef<HTMLDivElement>(null);
  const positions = useMemo(() => positionsIn(nodes), [nodes]);
  const { drag, handlers } = useTreeDrag({
    list,
    nodes,
    indent: INDENT,
    onDrop(id, { parentId, before }) {
      const now = placeOf(nodes, id);
      if (now.parentId !== parentId || now.before !== before) onDrop(id, { parentId, before });
    },
  });
  const moving = useMemo(
    () => new Set(drag && subtree(nodes, drag.id).map((node) => node.label.id)),
    [drag, nodes],
  );
  return (
    <div className={styles.tree} data-dragging={drag !== null} ref={list}>
      <ul aria-label={label} role="tree">
        {nodes.map((node, index) => (
          <TreeRow
            handle={handlers(node)}
            indent={INDENT}
            isChosen={node.label.id === chosen}
            isMoving={moving.has(node.label.id)}
            key={node.label.id}
            node={node}
            onChoose={() => {
              onChoose(node.label.id);
            }}
            onKeyDown={onKeyDown}
            onOpen={() => {
              onOpen(node.label.id);
            }}
            position={positions[index] ?? FIRST}
            uses={uses.get(node.label.id) ?? 0}
          />
        ))}
      </ul>
      {drag && (
        <div
          aria-hidden
          className={styles.gap}
          style={{ insetBlockStart: drag.y, insetInlineStart: drag.gap.depth * INDENT }}
        />
      )}
    </div>
  );
}

const FIRST: RowPosition = { at: 1, of: 1 };

function positionsIn(nodes: readonly LabelNode[]): readonly RowPosition[] {
  const path: LabelId[] = [];
  const families = nodes.map(({ label, depth }) => {
    const parent = depth === 0 ? null : (path[depth - 1] ?? null);
    path[depth] = label.id;
    return parent;
  });
  const sizes = new Map<LabelId | null, number>();
  const places = families.map((parent) => {
    const at = (sizes.get(parent) ?? 0) + 1;
    sizes.set(parent, at);
    return at;
  });
  return families.map((parent, index) => ({
    at: places[index] ?? 1,
    of: sizes.get(parent) ?? 1,
  }));
}
