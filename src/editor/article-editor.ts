/**
 * An article on the screen: unchangeable text with a caret, the highlights on it, and what the reader
 * does to it, told in offsets of the text. Owns its view from `createArticleEditor` to `close()`;
 * nothing in React re-renders by it. Show it with `<ArticleView>`.
 */
import { Editor } from '@tiptap/core';
import { TextSelection as DocumentSelection, type Transaction } from '@tiptap/pm/state';
import { sameSpans, span, type Span } from '../domain/text/span';
import { utf16, type Utf16Offset } from '../domain/text/offsets';
import type { Annotation } from '../domain/annotation/annotation';
import type { AnnotationIndex } from '../domain/annotation/annotation-index';
import type { ArticleText } from '../domain/text/article';
import {
  createAnnotationDecorations,
  type AnnotationChange,
  type DecorationUpdate,
} from './annotation-decorations';
import { articleExtensions } from './article-extensions';
import { createArticleDocument } from './document-json';
import { createGeometry, type Box } from './viewport/geometry';
import type { LabelSlots } from './label-slots';
import { createOverlayPlugin, NO_OVERLAY, withOverlay, type Overlay } from './overlay';
import { createPassagesPlugin } from './passages';
import { createPositionMap } from './position-map';
import type { ScrollPlace } from './viewport/scrolling';
import { spareReact } from './spare-react';
import {
  createSelection,
  endPress,
  readSelection,
  sameSelection,
  transactionOnPage,
  type TextSelection,
} from './text-selection';
import { createUnchangeable } from './unchangeable';
import { followNearSections } from './viewport/near-sections';
import { createWatchdog } from './watchdog';

export interface ArticleEditorOptions {
  readonly text: ArticleText;
  /** The accessible name of the text. */
  readonly title: string;
  /** BCP 47; empty when unknown. */
  readonly language?: string;
  /** Drawn where they come near the viewport, before the page is painted there. */
  readonly annotations: AnnotationIndex;
  readonly labelSlots: LabelSlots;
  /** Where to mark: the rest is dimmed. Empty or left out = nowhere. */
  readonly passages?: readonly Span[];
  /** By mouse, touch, keyboard or `select`; not called again for the same selection. */
  readonly onSelection: (selection: TextSelection) => void;
  /** A click or tap on the character at `offset` that selected nothing. In viewport pixels. */
  readonly onPress: (offset: Utf16Offset, at: { readonly x: number; readonly y: number }) => void;
  /**
   * Any key while the text has the focus, modifiers included, except during composition. True =
   * handled: the default is prevented, so a listener on the window should skip such events.
   */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /**
   * The text near the viewport, in whole sections: in each frame in which the page scrolls or is laid out anew,
   * before its highlights are drawn, so that the page can be read without being laid out for it.
   */
  readonly onVisible: (visible: Span) => void;
}

export interface ArticleEditor {
  /** For `<ArticleView>` and tests only. */
  readonly tiptap: Editor;
  /** Draws what changed, and nothing else. `index` is the state after all of the changes. */
  applyChanges(changes: readonly AnnotationChange[], index: AnnotationIndex): void;
  /** Outlines one annotation; null = none. Its changes are followed. */
  setActive(annotation: Annotation | null): void;
  /** Selects without taking the focus; without focus the selection is drawn all the same. */
  select(span: Span, options?: { readonly scroll?: boolean }): void;
  setCaret(offset: Utf16Offset): void;
  /** Draws all that `action` changes at once: the page is laid out for a selection only one time. */
  together<T>(action: () => T): T;
  focus(): void;
  /** The last selection made in the text, also while the focus is elsewhere. */
  selection(): TextSelection;
  /** One box per line, in viewport pixels; empty for what is not laid out (far off the viewport). */
  boxesOf(span: Span): readonly Box[];
  /** Distance of the offset's line from the text's upper edge, in px; null if not laid out. */
  topOf(offset: number): number | null;
  /** The offset nearest to a point of the viewport; null outside the text. */
  offsetAt(x: number, y: number): Utf16Offset | null;
  scrollTo(offset: number, options: { readonly block: ScrollPlace }): void;
  /** Whether the page shows exactly the text. Reads all of it. */
  isIntact(): boolean;
  close(): void;
}

export function createArticleEditor(options: ArticleEditorOptions): ArticleEditor {
  const { text } = options.text;
  const { json, leaves, sections } = createArticleDocument(options.text);
  const positions = createPositionMap(leaves);
  const highlights = createAnnotationDecorations({
    positions,
    slots: options.labelSlots,
    index: options.annotations,
    sections,
  });
  const unchangeable = createUnchangeable({
    // Keys can come faster than the page tells of the selection they are about.
    onKey(event) {
      followPage();
      return options.onKey(event);
    },
    onClick: press,
    // The editor, too, hears of a selection later than its copying may come.
    onCopy() {
      followPage();
      setDocumentSelection();
    },
  });
  const overlayPlugin = createOverlayPlugin(text, positions);

  let overlay: Overlay = NO_OVERLAY;
  let active: Annotation | null = null;
  let gathered: Transaction | null = null;
  let isChosenAhead = false;
  let isGathering = false;
  let isPressed = false;
  const beginning = utf16(leaves[0]?.start ?? 0);
  let selection: TextSelection = { caret: beginning, span: null };

  const tiptap = new Editor({
    content: json,
    extensions: articleExtensions([
      unchangeable,
      highlights.plugin,
      overlayPlugin,
      ...createPassagesPlugin(text, options.passages ?? [], positions),
    ]),
    enableCoreExtensions: false,
    enableExtensionDispatchTransaction: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: {
      attributes: attributesOf(options),
      decorations: highlights.decorations,
      clipboardTextSerializer: () => (selection.span ? sliceOf(text, selection.span) : ''),
    },
  });
  const { view } = tiptap;
  spareReact(view.dom);
  const geometry = createGeometry(view, positions, () => {
    nearSections.tell();
  });
  const nearSections = followNearSections(view.dom, (near) => {
    const first = sections[near[0] ?? -1];
    const last = sections[near.at(-1) ?? -1];
    if (first && last) options.onVisible(span(first.start, last.end));
    drawHighlights(highlights.reveal(near));
  });
  const watchdog = createWatchdog(view, options.text, positions, redraw);

  const page = view.dom.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener('selectionchange', followPage, { signal });
  view.dom.addEventListener('mousedown', () => (isPressed = true), { signal });
  page.addEventListener('mouseup', release, { signal, capture: true });
  view.dom.addEventListener('focus', regainSelection, { signal });
  view.dom.addEventListener('blur', showSelection, { signal });

  function followPage(): void {
    // What was chosen is not on the page yet.
    if (isChosenAhead) return;
    const found = readSelection(view, text, positions);
    if (!found || sameSelection(found, selection)) return;
    selection = found;
    // With the focus, the view follows the page by itself.
    if (!view.hasFocus()) setDocumentSelection();
    options.onSelection(found);
  }

  function choose(next: TextSelection): void {
    const isSame = sameSelection(next, selection);
    selection = next;
    setDocumentSelection();
    showSelection();
    if (!isSame) options.onSelection(next);
  }

  function setDocumentSelection(): void {
    const { caret, span } = selection;
    const isBackward = span !== null && caret === span.start;
    const from = positions.toPosition(span?.start ?? caret, 'after');
    const to = positions.toPosition(span?.end ?? caret);
    const { doc, selection: current } = gathered ?? view.state;
    const wanted = isBackward
      ? DocumentSelection.create(doc, to, from)
      : DocumentSelection.create(doc, from, to);
    if (wanted.eq(current)) return;
    isChosenAhead = isGathering;
    change((transaction) => transaction.setSelection(wanted));
  }

  function change(make: (transaction: Transaction) => Transaction): void {
    const transaction = make(gathered ?? transactionOnPage(view));
    if (isGathering) gathered = transaction;
    else view.dispatch(transaction);
  }

  function together<T>(action: () => T): T {
    if (isGathering) return action();
    isGathering = true;
    try {
      return action();
    } finally {
      isGathering = false;
      drawGathered();
    }
  }

  function drawGathered(): void {
    const transaction = gathered;
    gathered = null;
    isChosenAhead = false;
    if (transaction) view.dispatch(transaction);
  }

  /**
   * A field that had the focus had the page's selection, too, and the browser answers with a caret at the
   * beginning. A press sets its own.
   */
  function regainSelection(): void {
    const found = readSelection(view, text, positions);
    const isAtBeginning = found?.span === null && found.caret === beginning;
    if (!isPressed && (!found || isAtBeginning)) view.focus();
    showSelection();
  }

  /** The browser shows the selection only where the focus is; elsewhere it is drawn. */
  function showSelection(): void {
    const selected = page.activeElement === view.dom ? null : selection.span;
    if (selected !== overlay.selected) drawOverlay({ ...overlay, selected });
  }

  function drawHighlights(update: DecorationUpdate | null): void {
    if (!update) return;
    // One transaction holds one update of the highlights.
    if (gathered?.getMeta(highlights.key)) drawGathered();
    change((transaction) => transaction.setMeta(highlights.key, update));
  }

  function drawOverlay(next: Overlay): void {
    overlay = next;
    change((transaction) => withOverlay(transaction, overlay));
  }

  function release(): void {
    isPressed = false;
    endPress(view);
  }

  function press(event: MouseEvent): void {
    // The page tells of the press's own selection later than of the click.
    followPage();
    if (event.button !== 0 || selection.span) return;
    const offset = geometry.characterAt(event.clientX, event.clientY);
    if (offset !== null) options.onPress(offset, { x: event.clientX, y: event.clientY });
  }

  /** ProseMirror draws everything anew when the set of node views changes, whatever is in it. */
  function redraw(): void {
    const name =
      view.props.nodeViews && 'redrawn' in view.props.nodeViews ? 'redrawnAgain' : 'redrawn';
    view.setProps({ nodeViews: { [name]: () => ({ dom: page.createElement('div') }) } });
  }

  return {
    tiptap,
    applyChanges(changes, index) {
      const update = highlights.change(changes, index);
      const current = active && index.byId.get(active.id);
      const outlined = active ? (current?.spans ?? []) : overlay.outlined;
      active = current ?? null;
      const isOutlineSame = sameSpans(outlined, overlay.outlined);
      if (!update && isOutlineSame) return;
      together(() => {
        drawHighlights(update);
        if (!isOutlineSame) drawOverlay({ ...overlay, outlined });
      });
    },
    setActive(annotation) {
      active = annotation;
      const outlined = annotation?.spans ?? [];
      if (!sameSpans(outlined, overlay.outlined)) drawOverlay({ ...overlay, outlined });
    },
    select(span, { scroll = false } = {}) {
      choose(createSelection(text, positions, span.start, span.end));
      if (scroll) geometry.scrollTo(span.start, 'nearest');
    },
    setCaret(offset) {
      choose(createSelection(text, positions, offset, offset));
    },
    together,
    focus: () => {
      view.focus();
    },
    selection() {
      followPage();
      return selection;
    },
    boxesOf: geometry.boxesOf,
    topOf: geometry.topOf,
    offsetAt: geometry.offsetAt,
    scrollTo: (offset, { block }) => {
      geometry.scrollTo(offset, block);
    },
    isIntact: watchdog.isIntact,
    close() {
      listening.abort();
      nearSections.close();
      watchdog.close();
      tiptap.destroy();
    },
  };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function attributesOf({ title, language }: ArticleEditorOptions): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-label': title,
    ...(language ? { lang: language } : {}),
    // No keyboard rises from the edge of a touch screen, and none is wanted.
    inputmode: 'none',
    virtualkeyboardpolicy: 'manual',
    class: 'notranslate',
    translate: 'no',
    spellcheck: 'false',
    autocomplete: 'off',
    autocorrect: 'off',
    autocapitalize: 'off',
    'data-gramm': 'false',
    tabindex: '0',
  };
}
