/**
 * The real editor on a page of its own, without the rest of Postil: for the benchmark, and for the
 * browser tests in e2e/editor, which drive it through `window.editorPage`.
 */
import { StrictMode, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Annotation, AnnotationId } from '../../src/domain/annotation/annotation';
import {
  createAnnotationIndex,
  EMPTY_INDEX,
  withChange,
  type AnnotationIndex,
} from '../../src/domain/annotation/annotation-index';
import { PALETTE } from '../../src/domain/codebook/palette';
import { PATTERNS, type LabelId } from '../../src/domain/codebook/label';
import type { ArticleText } from '../../src/domain/text/article';
import type { Span } from '../../src/domain/text/span';
import type { AnnotationChange, HighlightSpec } from '../../src/editor/annotation-decorations';
import { createArticleEditor, type ArticleEditor } from '../../src/editor/article-editor';
import { ArticleView } from '../../src/editor/article-view';
import { createArticleDocument } from '../../src/editor/document-json';
import { adoptLabelSheet, applyLabelStyles } from '../../src/editor/label-styles';
import { createPositionMap, type PositionMap } from '../../src/editor/position-map';
import type { TextSelection } from '../../src/editor/text-selection';
import { warmUpEditor } from '../../src/editor/warm-up';
import { isInView, settle, timeToPaint } from './measure';
import {
  addedSpan,
  createAnnotation,
  createSample,
  LABELS,
  sizeNamed,
  type Sample,
} from './sample-text';
import './page.css';

/** A highlight, put together again from the pieces it is drawn in. */
export type Drawn = readonly [annotation: string, label: string, start: number, end: number];

export interface EditorPage {
  open(text: ArticleText, annotations: readonly Annotation[]): Promise<void>;
  close(): void;
  apply(changes: readonly AnnotationChange[]): void;
  editor(): ArticleEditor;
  /** What ProseMirror holds and what the index wants, both block by block, in order. */
  drawn(): readonly Drawn[];
  /** `from` and `to` narrow it down to a part of the text. */
  wanted(from?: number, to?: number): readonly Drawn[];
  hideLabel(label: string): void;
  liveViews(): number;
  handleKeys(keys: readonly string[]): void;
  readonly log: {
    selections: TextSelection[];
    presses: number[];
    keys: string[];
    visible: Span[];
    errors: string[];
  };
}

declare global {
  interface Window {
    editorPage?: EditorPage;
  }
}

const slots = new Map<LabelId, number>(LABELS.map((label, slot) => [label, slot]));
const { sheet } = adoptLabelSheet(document);
const made: ArticleEditor[] = [];
const log: EditorPage['log'] = { selections: [], presses: [], keys: [], visible: [], errors: [] };

let root: Root | null = null;
let editor: ArticleEditor | null = null;
let index: AnnotationIndex = EMPTY_INDEX;
let opened: ArticleText | null = null;
let shown: PositionMap | null = null;
let handled: readonly string[] = [];

window.addEventListener('error', (event) => log.errors.push(event.message));
document.addEventListener('securitypolicyviolation', (event) => {
  log.errors.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
styleLabels(null);

function Page({ text, first }: { readonly text: ArticleText; readonly first: AnnotationIndex }) {
  const [current, setCurrent] = useState<ArticleEditor | null>(null);
  const openIn = useCallback((): (() => void) => {
    const next = create(text, first);
    setCurrent(next);
    return () => {
      next.close();
      setCurrent(null);
    };
  }, [text, first]);
  return (
    <section className="column" aria-label="Article text" ref={openIn} tabIndex={-1}>
      {current && <ArticleView editor={current} />}
    </section>
  );
}

function create(text: ArticleText, annotations: AnnotationIndex): ArticleEditor {
  editor = createArticleEditor({
    text,
    title: 'Sample',
    language: 'en',
    annotations,
    labelSlots: slots,
    onSelection: (selection) => log.selections.push(selection),
    onPress: (offset) => log.presses.push(offset),
    onKey: (event) => {
      log.keys.push(event.key);
      return handled.includes(event.key);
    },
    onVisible: (visible) => log.visible.push(visible),
  });
  made.push(editor);
  return editor;
}

function styleLabels(hidden: string | null): void {
  const styles = LABELS.map((label, slot) => ({
    slot,
    color: PALETTE[slot] ?? PALETTE[0],
    pattern: PATTERNS[slot] ?? 'solid',
    hidden: label === hidden,
  }));
  applyLabelStyles(sheet, styles);
}

function show(text: ArticleText, annotations: readonly Annotation[], isStrict: boolean): void {
  index = createAnnotationIndex(annotations);
  opened = text;
  shown = null;
  const page = <Page text={text} first={index} />;
  const mounted = createRoot(document.getElementById('root') ?? document.body);
  root = mounted;
  // At once: the turn that React would wait for before it begins is not the editor's.
  flushSync(() => {
    mounted.render(isStrict ? <StrictMode>{page}</StrictMode> : page);
  });
}

function apply(changes: readonly AnnotationChange[]): void {
  for (const change of changes) {
    const before = change.kind === 'added' ? null : change.before;
    index = withChange(index, before, change.kind === 'removed' ? null : change.after);
  }
  editor?.applyChanges(changes, index);
}

function isShown(): boolean {
  return document.querySelector('#root .ProseMirror') !== null;
}

function wanted(from = 0, to = Number.POSITIVE_INFINITY): readonly Drawn[] {
  if (!opened) return [];
  const positions = (shown ??= createPositionMap(createArticleDocument(opened).leaves));
  return index.ordered
    .flatMap((annotation) =>
      (annotation.labelIds.length > 0 ? annotation.labelIds : ['']).flatMap((label) =>
        annotation.spans
          .filter((span) => span.start < to && span.end > from)
          .flatMap((span) => positions.piecesOf(span))
          .map((piece): Drawn => [annotation.id, label, piece.from, piece.to]),
      ),
    )
    .toSorted(compareDrawn);
}

function drawn(): readonly Drawn[] {
  if (!editor) return [];
  const found: Drawn[] = [];
  const { view } = editor.tiptap;
  view.someProp('decorations', (decorations) => {
    decorations.call(view as never, view.state)?.forEachSet((set) => {
      for (const { from, to, spec } of set.find()) {
        const { annotation, label } = spec as Partial<HighlightSpec>;
        if (annotation) found.push([annotation, label ?? '', from, to]);
      }
    });
  });
  return found.toSorted(compareDrawn);
}

function compareDrawn(a: Drawn, b: Drawn): number {
  return a.join() < b.join() ? -1 : 1;
}

window.editorPage = {
  log,
  apply,
  drawn,
  wanted,
  async open(text, annotations) {
    root?.unmount();
    show(text, annotations, true);
    while (!isShown()) await settle();
    await settle();
  },
  close() {
    root?.unmount();
    root = null;
  },
  editor() {
    if (!editor) throw new Error('Nothing is open.');
    return editor;
  },
  hideLabel: styleLabels,
  liveViews: () => made.filter(({ tiptap }) => !tiptap.isDestroyed).length,
  handleKeys(keys) {
    handled = keys;
  },
};

// As the app does once the reader's code is there.
warmUpEditor();

let sample: Sample | null = null;

window.contender = {
  async open(name) {
    sample = createSample(sizeNamed(name));
    const { text, annotations } = sample;
    return timeToPaint(
      () => show(text, annotations, false),
      () => isShown() && document.querySelector('.postil-mark') !== null,
    );
  },
  async prepare() {
    editor?.scrollTo(sample?.place ?? 0, { block: 'start' });
    for (let frames = 0; frames < 10; frames += 1) await settle();
  },
  add(nth) {
    const after = addition(nth);
    return timeToPaint(
      () => apply([{ kind: 'added', after }]),
      () => marksOf(after.id).some((mark) => isInView(mark.getClientRects())),
    );
  },
  remove(nth) {
    const before = addition(nth);
    return timeToPaint(
      () => apply([{ kind: 'removed', before }]),
      () => marksOf(before.id).length === 0,
    );
  },
};

const additions = new Map<number, Annotation>();

function addition(nth: number): Annotation {
  const made =
    additions.get(nth) ??
    createAnnotation(`new-${nth}` as AnnotationId, addedSpan(sample, nth), nth);
  additions.set(nth, made);
  return made;
}

function marksOf(id: AnnotationId): readonly Element[] {
  return [...document.querySelectorAll(`[data-annotation="${id}"]`)];
}
