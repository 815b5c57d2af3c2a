/**
 * Draws annotations as inline decorations: one `<mark>` per span, label and block, so that overlaps
 * nest and their tints add up. The document never changes, so neither do positions: what was drawn is
 * kept by annotation and taken away again without searching. In a long article only the sections that
 * have come near the viewport are drawn; once drawn, a section stays so.
 */
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type DecorationSource } from '@tiptap/pm/view';
import type { Annotation, AnnotationId } from '../domain/annotation/annotation';
import { annotationsOver, type AnnotationIndex } from '../domain/annotation/annotation-index';
import type { LabelId } from '../domain/codebook/label';
import type { RecordChange } from '../domain/record/records-diff';
import type { Span } from '../domain/text/span';
import { firstIndex } from '../lib/sorted';
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
  /** The same for sections that are to be drawn from now on, by their number. */
  reveal(sections: readonly number[]): DecorationUpdate | null;
  readonly key: PluginKey<DecorationSet>;
}

export interface DecorationNeeds {
  readonly positions: PositionMap;
  readonly slots: LabelSlots;
  /** The annotations at the start. */
  readonly index: AnnotationIndex;
  /** What each section covers, in order. */
  readonly sections: readonly Span[];
}

export interface DecorationUpdate {
  readonly remove: readonly Decoration[];
  readonly add: readonly Decoration[];
}

/** Underlines of neighbouring lanes stand at different heights; after this many they share one. */
export const LANE_HEIGHTS = 4;

export function createAnnotationDecorations(needs: DecorationNeeds): AnnotationDecorations {
  const { positions, slots, sections } = needs;
  const key = new PluginKey<DecorationSet>('annotations');
  const drawn = new Map<AnnotationId, readonly Decoration[]>();
  const revealed = new Set<number>();
  let index = needs.index;

  function draw(annotation: Annotation): readonly Decoration[] {
    const lane = index.lanes.get(annotation.id) ?? 0;
    const highlights = highlightsOf(annotation, lane, positions, slots);
    drawn.set(annotation.id, highlights);
    return highlights;
  }

  function isRevealed({ spans }: Annotation): boolean {
    return spans.some(({ start, end }) => {
      let at = firstIndex(sections, (section) => section.end > start);
      while (at < sections.length && !revealed.has(at)) at += 1;
      const section = sections[at];
      return section !== undefined && section.start < end;
    });
  }

  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
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
    decorations: (state) => key.getState(state) ?? DecorationSet.empty,
    change(changes, after) {
      index = after;
      const remove: Decoration[] = [];
      const add: Decoration[] = [];
      for (const change of changes) {
        const { id } = change.kind === 'removed' ? change.before : change.after;
        if (isUnseen(change) && drawn.has(id)) continue;
        remove.push(...(drawn.get(id) ?? []));
        drawn.delete(id);
        if (change.kind !== 'removed' && isRevealed(change.after)) add.push(...draw(change.after));
      }
      return remove.length > 0 || add.length > 0 ? { remove, add } : null;
    },
    reveal(near) {
      const add: Decoration[] = [];
      for (const nth of near) {
        const section = sections[nth];
        if (!section || revealed.has(nth)) continue;
        revealed.add(nth);
        for (const annotation of annotationsOver(index, section)) {
          if (!drawn.has(annotation.id)) add.push(...draw(annotation));
        }
      }
      return add.length > 0 ? { remove: [], add } : null;
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
