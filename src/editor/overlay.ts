/**
 * What is drawn over the highlights for a moment: the outline of the active annotation, and the
 * selection while the focus is elsewhere (in the label picker, say), when the browser shows none.
 * Kept apart from the highlights so that moving it never touches them.
 */
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { nextGrapheme, previousGrapheme } from '../domain/text/graphemes';
import { span, type Span } from '../domain/text/span';
import type { PositionMap } from './position-map';

export interface Overlay {
  /** The spans of the active annotation; none = no outline. */
  readonly outlined: readonly Span[];
  /** A selection to keep visible; null = none. */
  readonly selected: Span | null;
}

export const NO_OVERLAY: Overlay = { outlined: [], selected: null };

interface OverlayState {
  readonly overlay: Overlay;
  readonly set: DecorationSet;
}

const key = new PluginKey<OverlayState>('overlay');

export function createOverlayPlugin(text: string, positions: PositionMap): Plugin<OverlayState> {
  return new Plugin<OverlayState>({
    key,
    state: {
      init: () => ({ overlay: NO_OVERLAY, set: DecorationSet.empty }),
      apply(transaction, before) {
        const overlay = transaction.getMeta(key) as Overlay | undefined;
        return overlay ? { overlay, set: drawOverlay(transaction.doc, overlay) } : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
    },
  });

  function drawOverlay(doc: Node, { outlined, selected }: Overlay): DecorationSet {
    const decorations = outlined.flatMap((value) => [
      ...inline(value, 'postil-active'),
      ...inline(span(value.start, nextGrapheme(text, value.start)), 'postil-active-start'),
      ...inline(span(previousGrapheme(text, value.end), value.end), 'postil-active-end'),
    ]);
    if (selected) decorations.push(...inline(selected, 'postil-selected'));
    return DecorationSet.create(doc, decorations);
  }

  function inline(value: Span, name: string): readonly Decoration[] {
    return positions
      .piecesOf(value)
      .map(({ from, to }) => Decoration.inline(from, to, { nodeName: 'span', class: name }));
  }
}

export function withOverlay(transaction: Transaction, overlay: Overlay): Transaction {
  return transaction.setMeta(key, overlay);
}
