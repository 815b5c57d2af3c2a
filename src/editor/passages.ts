/** Dims what lies outside the passages a reader is asked to mark in. It can be marked all the same. */
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { spansOutside } from '../domain/text/span';
import type { Span } from '../domain/text/span';
import type { PositionMap } from './position-map';

/** None at all where everything may be marked. */
export function createPassagesPlugin(
  text: string,
  passages: readonly Span[],
  positions: PositionMap,
): readonly Plugin[] {
  if (passages.length === 0) return [];
  const attributes = { nodeName: 'span', class: 'postil-outside' };
  const dimmed = spansOutside(passages, text.length).flatMap((outside) =>
    positions.piecesOf(outside).map(({ from, to }) => Decoration.inline(from, to, attributes)),
  );
  return [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, dimmed),
        // The document never changes.
        apply: (_transaction, set) => set,
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ];
}
