/** The selection in the article, read from the page itself, in offsets of the text. */
import { TextSelection as DocumentSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { graphemeStart, snapSpan } from '../domain/text/graphemes';
import type { Utf16Offset } from '../domain/text/offsets';
import type { Span } from '../domain/text/span';
import type { PositionMap } from './position-map';

export interface TextSelection {
  /** Where the caret is: the moving end of a selection. At a grapheme boundary. */
  readonly caret: Utf16Offset;
  /** Snapped to graphemes, from inside a block to inside a block, never empty; null = only a caret. */
  readonly span: Span | null;
}

/**
 * The page's selection when both its ends lie in the article, else null. Reads the DOM, not the
 * editor's state, which follows only while the editor has the focus (touch selects without it).
 */
export function readSelection(
  view: EditorView,
  text: string,
  positions: PositionMap,
): TextSelection | null {
  const ends = endsOnPage(view);
  if (!ends) return null;
  const { anchor, head } = ends;
  return createSelection(
    text,
    positions,
    positions.toOffset(anchor, anchor <= head ? 'after' : 'before'),
    positions.toOffset(head, anchor <= head ? 'before' : 'after'),
  );
}

/**
 * A new transaction that keeps the caret where the page has it. The editor hears of a press or a key a
 * moment after the browser has moved the caret; what it draws in that moment would put the caret back, and
 * Chromium then selects nothing for the rest of the drag.
 */
export function transactionOnPage(view: EditorView): Transaction {
  const { doc, selection, tr } = view.state;
  const ends = view.hasFocus() ? endsOnPage(view) : null;
  if (!ends || (ends.anchor === selection.anchor && ends.head === selection.head)) return tr;
  return tr.setSelection(
    DocumentSelection.between(doc.resolve(ends.anchor), doc.resolve(ends.head)),
  );
}

/**
 * To be called when a press ends, before the editor hears of it: by itself it would draw the selection of the
 * drag once more in a task of its own, and the caret of the next press may be on the page by then. Nothing is
 * lost: text that cannot change leaves the page's selection where the editor's is. `input` is ProseMirror's
 * own, as of prosemirror-view 1.42.
 */
export function endPress(view: EditorView): void {
  const { input } = view as unknown as {
    readonly input?: { readonly mouseDown?: { delayedSelectionSync?: boolean } | null };
  };
  if (input?.mouseDown) input.mouseDown.delayedSelectionSync = false;
}

/** From an anchor and a moving end, in any order. */
export function createSelection(
  text: string,
  positions: PositionMap,
  anchor: Utf16Offset,
  head: Utf16Offset,
): TextSelection {
  const isForward = anchor <= head;
  const value = isForward ? { start: anchor, end: head } : { start: head, end: anchor };
  const trimmed = positions.trim(value);
  if (!trimmed) return { caret: graphemeStart(text, head), span: null };
  const snapped = snapSpan(text, trimmed);
  return {
    caret: isForward ? snapped.end : snapped.start,
    span: snapped,
  };
}

export function sameSelection(a: TextSelection, b: TextSelection): boolean {
  return a.caret === b.caret && a.span?.start === b.span?.start && a.span?.end === b.span?.end;
}

/** Positions in the document; null where an end is outside the article. */
function endsOnPage(view: EditorView): { readonly anchor: number; readonly head: number } | null {
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  return {
    anchor: view.posAtDOM(anchorNode, anchorOffset, 1),
    head: view.posAtDOM(focusNode, focusOffset, 1),
  };
}
