/**
 * Which annotations are near the viewport and where they stand beside the text: what gutter, margin and
 * sheet draw. Lives beside React, so that one new annotation costs one measurement and one small render.
 */
import type { Annotation, AnnotationId } from '../../../domain/annotation/annotation';
import {
  EMPTY_INDEX,
  extentOf,
  extentsOver,
  type AnnotationIndex,
} from '../../../domain/annotation/annotation-index';
import { filterAnnotations } from '../../../domain/annotation/filter';
import { layoutMargin } from '../../../domain/annotation/margin-layout';
import type { ReadingId } from '../../../domain/reading/reading';
import { span, type Span } from '../../../domain/text/span';
import type { ArticleEditor } from '../../../editor/article-editor';
import { createSignal } from '../../../lib/signal';
import type { Postil } from '../../../state/postil';

/** In pixels from the text's upper edge. */
export interface MarkPlace {
  readonly annotation: Annotation;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
}

export interface CardPlace {
  readonly annotation: Annotation;
  readonly top: number;
}

export interface ReadingView {
  /** Of all annotations in the sections near the viewport, in document order. */
  readonly marks: readonly MarkPlace[];
  /** Of the cards near the viewport only, pushed apart. */
  readonly cards: readonly CardPlace[];
  /** True when cards may glide to their new place; false when the text itself has moved. */
  readonly isGliding: boolean;
}

export interface ReadingModel {
  view(): ReadingView;
  listen(listener: () => void): () => void;
  /** Starts following the two elements. Returns the function that stops it. */
  attach(text: HTMLElement, scroller: HTMLElement): () => void;
  setVisible(visible: Span): void;
  /** Something other than the text's layout has changed: annotations, filter, the active one. */
  update(): void;
  /** Only what must not wait for it: which cards there are. Those that were there stay where they are. */
  updateCards(): void;
  /** False for a card whose height can be guessed: its guess is corrected when it has been laid out. */
  needsHeight(annotation: Annotation): boolean;
  /** Takes the heights of mounted cards; lays out anew if one differs. */
  setHeights(heights: ReadonlyMap<AnnotationId, number>): void;
}

export interface ReadingModelNeeds {
  readonly postil: Pick<Postil, 'workspace' | 'session' | 'gate'>;
  readonly readingId: ReadingId;
  readonly text: string;
  readonly editor: Pick<ArticleEditor, 'topOf'>;
}

interface Measured {
  readonly spans: readonly Span[];
  readonly top: number | null;
  readonly bottom: number | null;
}

const CARD_GAP = 8;
const CARD_HEIGHT = 84;
/** Cards may stand this high above the text's first line, beside the article's header. */
const HEADER_ROOM = 0;
const LINE = 1.25;
const RETRIES = 10;

export function createReadingModel(needs: ReadingModelNeeds): ReadingModel {
  const { postil, readingId, text, editor } = needs;
  const changes = createSignal<null>();
  const heights = new Map<AnnotationId, number>();
  let measured = new Map<AnnotationId, Measured>();
  let view: ReadingView = { marks: [], cards: [], isGliding: false };
  let visible: Span = span(0, 0);
  let elements: { readonly text: HTMLElement; readonly scroller: HTMLElement } | null = null;
  let letter = 20;
  let band = 0;
  let retries = 0;
  /** Of a card with a label and no note: most new ones are. */
  let bareHeight: number | null = null;

  const active = (): AnnotationId | null => postil.session.getState().active;

  function heightOf(annotation: Annotation): number | null {
    return heights.get(annotation.id) ?? (isBare(annotation) ? bareHeight : null);
  }

  function measure(annotation: Annotation): Measured {
    const known = measured.get(annotation.id);
    if (known?.spans === annotation.spans) return known;
    const { start, end } = extentOf(annotation);
    const top = editor.topOf(start);
    const last = editor.topOf(end - 1);
    const found = { spans: annotation.spans, top, bottom: last === null ? null : last + letter };
    measured.set(annotation.id, found);
    return found;
  }

  function shownNearby(index: AnnotationIndex): readonly Annotation[] {
    const { filter, hidden } = postil.session.getState();
    return filterAnnotations(extentsOver(index, visible), text, { ...filter, hidden });
  }

  function draw(isGliding: boolean, isWhole = true): void {
    if (!elements) return;
    const index = postil.workspace.store.getState().annotations.get(readingId) ?? EMPTY_INDEX;
    const marks: MarkPlace[] = [];
    const items: { id: AnnotationId; top: number; height: number; annotation: Annotation }[] = [];
    let isMissing = false;
    const foot = elements.text.clientHeight;
    for (const annotation of shownNearby(index)) {
      const { top, bottom } = measure(annotation);
      isMissing ||= top === null && extentOf(annotation).start >= visible.start;
      const lane = index.lanes.get(annotation.id) ?? 0;
      if (top !== null || bottom !== null) {
        marks.push({ annotation, top: top ?? 0, bottom: bottom ?? foot, lane });
      }
      if (top !== null) {
        const height = heightOf(annotation) ?? CARD_HEIGHT;
        items.push({ id: annotation.id, top, height, annotation });
      }
    }
    const tops = layoutMargin(items, { active: active(), gap: CARD_GAP, highest: HEADER_ROOM });
    const near = nearBand(elements);
    const cards = items.flatMap(({ annotation, height }, at): CardPlace[] => {
      const top = Math.round(tops[at] ?? 0);
      const isNear = top + height > near.from && top < near.to;
      return isNear || annotation.id === active() ? [{ annotation, top }] : [];
    });
    view = isWhole
      ? { marks, cards, isGliding }
      : { ...view, cards: withoutMoving(cards, view.cards) };
    changes.emit(null);
    if (isMissing) retry();
  }

  function drawAgain(): void {
    draw(view.isGliding);
  }

  /** Sections get their layout a frame after they come near. */
  function retry(): void {
    if (retries >= RETRIES) return;
    retries += 1;
    requestAnimationFrame(() => {
      forgetMissing();
      draw(false);
    });
  }

  function forgetMissing(): void {
    measured = new Map(
      [...measured].filter(([, { top, bottom }]) => top !== null && bottom !== null),
    );
  }

  function remeasure(): void {
    if (!elements) return;
    measured = new Map();
    retries = 0;
    letter = Number.parseFloat(getComputedStyle(elements.text).fontSize) * LINE;
    draw(false);
  }

  function followScroll(): void {
    if (!elements) return;
    const now = bandOf(elements.scroller);
    if (now === band) return;
    band = now;
    draw(false);
  }

  return {
    view: () => view,
    listen: (listener) => changes.listen(listener),
    attach(textElement, scroller) {
      elements = { text: textElement, scroller };
      band = bandOf(scroller);
      const observer = new ResizeObserver(remeasure);
      observer.observe(textElement);
      observer.observe(scroller);
      scroller.addEventListener('scroll', followScroll, { passive: true });
      document.fonts.addEventListener('loadingdone', remeasure);
      return () => {
        observer.disconnect();
        scroller.removeEventListener('scroll', followScroll);
        document.fonts.removeEventListener('loadingdone', remeasure);
        elements = null;
      };
    },
    setVisible(next) {
      visible = next;
      remeasure();
    },
    update() {
      draw(true);
    },
    updateCards() {
      draw(true, false);
    },
    needsHeight: (annotation) => heightOf(annotation) === null,
    setHeights(next) {
      let isChanged = false;
      for (const { annotation } of view.cards) {
        const height = next.get(annotation.id);
        if (height === undefined) continue;
        isChanged ||= heightOf(annotation) !== height;
        heights.set(annotation.id, height);
        if (isBare(annotation) && annotation.id !== active()) bareHeight = height;
      }
      if (isChanged) postil.gate.pass(drawAgain);
    },
  };
}

/** Cards that were there before where they were, others where they belong. */
function withoutMoving(
  cards: readonly CardPlace[],
  before: readonly CardPlace[],
): readonly CardPlace[] {
  const known = new Map(before.map((card) => [card.annotation.id, card]));
  return cards.map((card) => {
    const was = known.get(card.annotation.id);
    return was && was.annotation !== card.annotation ? { ...card, top: was.top } : (was ?? card);
  });
}

function isBare({ note, labelIds }: Annotation): boolean {
  return note === '' && labelIds.length === 1;
}

/** Quarters of the viewport scrolled: cards are chosen anew only when this changes. */
function bandOf(scroller: HTMLElement): number {
  return Math.floor(scroller.scrollTop / Math.max(1, scroller.clientHeight / 4));
}

/** What is seen and half as much above and below, in pixels from the text's upper edge. */
function nearBand({
  text,
  scroller,
}: {
  readonly text: HTMLElement;
  readonly scroller: HTMLElement;
}) {
  const top = scroller.getBoundingClientRect().top - text.getBoundingClientRect().top;
  const height = scroller.clientHeight;
  return { from: top - height / 2, to: top + 1.5 * height };
}
