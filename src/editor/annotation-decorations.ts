/**
 * Draws annotations as inline decorations: one `<mark>` per span, label and block, so that overlaps
 * nest and their tints add up. The document never changes, so neither do positions: what was drawn is
 * kept by annotation and taken away again without searching.
 */
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet, type DecorationSource } from '@tiptap/pm/view';
import type { Annotation, AnnotationId } from '../domain/annotation/annotation';
import type { AnnotationIndex } from '../domain/annotation/annotation-index';
import type { LabelId } from '../domain/codebook/label';
import type { RecordChange } from '../domain/record/records-diff';
import { slotClass, type LabelSlots } from './label-slots';
import type { PositionMap } from './position-map';

export type AnnotationChange = RecordChange<Annotation>;

/** On every decoration, so that tests can compare what is drawn with what should be. */
export interface HighlightSpec {
  readonly annotation: AnnotationId;
  readonly label: LabelId | null;
}

export interface AnnotationDecorations {
  readonly plugin: Plugin<DecorationSet>;
  /** For the view's own `decorations` prop: the set is there before the plugins are. */
  decorations(state: EditorState): DecorationSource;
  /** What to put on a transaction; null when nothing that is drawn changes. */
  change(changes: readonly AnnotationChange[], index: AnnotationIndex): DecorationUpdate | null;
  readonly key: PluginKey<DecorationSet>;
}

export interface DecorationUpdate {
  readonly remove: readonly Decoration[];
  readonly add: readonly Decoration[];
}

/** Underlines of neighbouring lanes stand at different heights; after this many they share one. */
export const LANE_HEIGHTS = 4;

export function createAnnotationDecorations(
  positions: PositionMap,
  slots: LabelSlots,
  first: AnnotationIndex,
): AnnotationDecorations {
  const key = new PluginKey<DecorationSet>('annotations');
  const drawn = new Map<AnnotationId, readonly Decoration[]>();
  let initial: DecorationSet | null = null;

  const draw = (annotation: Annotation, index: AnnotationIndex): readonly Decoration[] =>
    highlightsOf(annotation, index.lanes.get(annotation.id) ?? 0, positions, slots);

  function firstSet(doc: Node): DecorationSet {
    if (initial) return initial;
    const all: Decoration[] = [];
    for (const annotation of first.ordered) {
      const highlights = draw(annotation, first);
      drawn.set(annotation.id, highlights);
      all.push(...highlights);
    }
    initial = DecorationSet.create(doc, all);
    return initial;
  }

  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => firstSet(state.doc),
      apply(transaction, set) {
        const update = transaction.getMeta(key) as DecorationUpdate | undefined;
        if (!update) return set;
        const rest = update.remove.length > 0 ? set.remove([...update.remove]) : set;
        return update.add.length > 0 ? rest.add(transaction.doc, [...update.add]) : rest;
      },
    },
  });

  return {
    plugin,
    key,
    decorations: (state) => key.getState(state) ?? firstSet(state.doc),
    change(changes, index) {
      const remove: Decoration[] = [];
      const add: Decoration[] = [];
      for (const change of changes) {
        const { id } = change.kind === 'removed' ? change.before : change.after;
        if (isUnseen(change) && drawn.has(id)) continue;
        remove.push(...(drawn.get(id) ?? []));
        drawn.delete(id);
        if (change.kind === 'removed') continue;
        const highlights = draw(change.after, index);
        drawn.set(id, highlights);
        add.push(...highlights);
      }
      return remove.length > 0 || add.length > 0 ? { remove, add } : null;
    },
  };
}

function highlightsOf(
  annotation: Annotation,
  lane: number,
  positions: PositionMap,
  slots: LabelSlots,
): readonly Decoration[] {
  const labels: readonly (LabelId | null)[] =
    annotation.labelIds.length > 0 ? annotation.labelIds : [null];
  const pieces = annotation.spans.flatMap((value) => positions.piecesOf(value));
  return labels.flatMap((label, nth) => {
    const slot = slotClass(label === null ? null : slots.get(label));
    const attributes = {
      nodeName: 'mark',
      class: `postil-mark ${slot} lane-${(lane + nth) % LANE_HEIGHTS}`,
      'data-annotation': annotation.id,
    };
    const spec = { annotation: annotation.id, label } satisfies HighlightSpec;
    return pieces.map(({ from, to }) => Decoration.inline(from, to, attributes, spec));
  });
}

/** A change of the note alone is not drawn. */
function isUnseen(change: AnnotationChange): boolean {
  if (change.kind !== 'updated') return false;
  const { before, after } = change;
  return before.spans === after.spans && before.labelIds === after.labelIds;
}
