/** Dragging a row of the tree by its handle, with mouse, pen or finger. Esc lets it fall where it was. */
import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import type { LabelId } from '../../../domain/codebook/label';
import type { LabelNode } from '../../../domain/codebook/label-tree';
import { gapAt, subtree, type Gap } from './tree-places';

interface TreeDragNeeds {
  readonly list: RefObject<HTMLElement | null>;
  readonly nodes: readonly LabelNode[];
  /** In pixels, per level. */
  readonly indent: number;
  readonly onDrop: (id: LabelId, gap: Gap) => void;
}

export interface TreeDrag {
  readonly id: LabelId;
  readonly gap: Gap;
  /** Where the gap is, in pixels below the top of the list's content. */
  readonly y: number;
}

interface Grip {
  readonly id: LabelId;
  readonly x: number;
  readonly depth: number;
}

export function useTreeDrag({ list, nodes, indent, onDrop }: TreeDragNeeds) {
  const [grip, setGrip] = useState<Grip | null>(null);
  const [drag, setDrag] = useState<TreeDrag | null>(null);
  const isGripped = grip !== null;

  const stop = (): void => {
    setGrip(null);
    setDrag(null);
  };

  useEffect(() => {
    if (!isGripped) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setGrip(null);
      setDrag(null);
    };
    window.addEventListener('keydown', cancel, { capture: true });
    return () => {
      window.removeEventListener('keydown', cancel, { capture: true });
    };
  }, [isGripped]);

  return {
    drag,
    handlers: ({ label: { id }, depth }: LabelNode) => ({
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip({ id, depth, x: event.clientX });
      },
      onPointerMove({ clientX, clientY }: PointerEvent) {
        if (grip?.id !== id || !list.current) return;
        const rows = stayingRows(list.current, nodes, id);
        const above = rows.filter((row) => middleOf(row) < clientY).length;
        const asked = grip.depth + Math.round((clientX - grip.x) / indent);
        const gap = gapAt(nodes, id, above, asked);
        setDrag({ id, gap, y: gapY(list.current, rows, gap.index) });
        rows[Math.min(above, rows.length - 1)]?.scrollIntoView({ block: 'nearest' });
      },
      onPointerUp() {
        if (drag?.id === id) onDrop(id, drag.gap);
        stop();
      },
      onPointerCancel: stop,
    }),
  };
}

/** The rows that do not move along, in their order. */
function stayingRows(
  list: HTMLElement,
  nodes: readonly LabelNode[],
  dragged: LabelId,
): readonly HTMLElement[] {
  const moving = new Set<string>(subtree(nodes, dragged).map(({ label }) => label.id));
  return [...list.querySelectorAll<HTMLElement>('[role="treeitem"]')].filter(
    ({ dataset }) => !moving.has(dataset['label'] ?? ''),
  );
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function gapY(list: HTMLElement, rows: readonly HTMLElement[], index: number): number {
  const above = rows[index - 1]?.getBoundingClientRect().bottom;
  const y = above ?? rows[0]?.getBoundingClientRect().top ?? 0;
  return y - list.getBoundingClientRect().top + list.scrollTop;
}
