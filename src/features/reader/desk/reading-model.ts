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
import {
  isElsewhere,
  isSameSize,
  readDeskFrame,
  type DeskElements,
  type DeskFrame,
} from './desk-frame';
import {
  isSameCard,
  isSameMark,
  reused,
  withoutMoving,
  type CardPlace,
  type MarkPlace,
} from './places';

export interface ReadingView {
  /** Of the annotations near the viewport, in document order. */
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
  /** The page was scrolled or laid out anew, and this is near the viewport now. Draws only what that changes. */
  setVisible(visible: Span): void;
  /** Something other than the text's layout has changed: annotations, filter, the active one. */
  update(): void;
  /** Only what must not wait for it: which cards there are. Those that were there stay where they are. */
  updateCards(): void;
  /** False for a card whose height can be guessed: its guess is corrected when it has been laid out. */
  needsHeight(annotation: Annotation): boolean;
  /** Takes the heights of mounted cards; moves cards if one differs. */
  setHeights(heights: ReadonlyMap<AnnotationId, number>): void;
}

export interface ReadingModelNeeds {
  readonly postil: Pick<Postil, 'workspace' | 'session' | 'gate'>;
  readonly readingId: ReadingId;
  readonly text: string;
  readonly editor: Pick<ArticleEditor, 'topOf'>;
}

interface Item {
  readonly id: AnnotationId;
  readonly annotation: Annotation;
  readonly top: number;
}

interface Measured {
  readonly spans: readonly Span[];
  /** null: not laid out. */
  readonly top: number | null;
  readonly bottom?: number | null;
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
  let items: readonly Item[] = [];
  let view: ReadingView = { marks: [], cards: [], isGliding: false };
  let visible: Span = span(0, 0);
  let elements: DeskElements | null = null;
  /** As it was when it was drawn last. */
  let frame: DeskFrame | null = null;
  let letter = 20;
  /** Other sections have come near since. */
  let hasMoved = false;
  let coming = 0;
  let retries = 0;
  let retrying = 0;
  /** Of a card with a label and no note: most new ones are. */
  let bareHeight: number | null = null;

  const indexNow = (): AnnotationIndex =>
    postil.workspace.store.getState().annotations.get(readingId) ?? EMPTY_INDEX;

  const active = (): AnnotationId | null => postil.session.getState().active;

  function heightOf(annotation: Annotation): number | null {
    return heights.get(annotation.id) ?? (isBare(annotation) ? bareHeight : null);
  }

  function topOf(annotation: Annotation): number | null {
    const known = measured.get(annotation.id);
    if (known?.spans === annotation.spans) return known.top;
    const top = editor.topOf(extentOf(annotation).start);
    measured.set(annotation.id, { spans: annotation.spans, top });
    return top;
  }

  /** Only of what may be near: after `topOf`. */
  function bottomOf(annotation: Annotation): number | null {
    const known = measured.get(annotation.id);
    if (known?.bottom !== undefined) return known.bottom;
    const last = editor.topOf(extentOf(annotation).end - 1);
    const bottom = last === null ? null : last + letter;
    if (known) measured.set(annotation.id, { ...known, bottom });
    return bottom;
  }

  function shownNearby(index: AnnotationIndex): readonly Annotation[] {
    const { filter, hidden } = postil.session.getState();
    return filterAnnotations(extentsOver(index, visible), text, { ...filter, hidden });
  }

  /** Reads all it needs of the page before anything is written to it. */
  function draw(now: DeskFrame, isGliding: boolean, isWhole = true): void {
    frame = now;
    const index = indexNow();
    const marks: MarkPlace[] = [];
    const found: Item[] = [];
    let isMissing = false;
    for (const annotation of shownNearby(index)) {
      const top = topOf(annotation);
      isMissing ||= top === null && extentOf(annotation).start >= visible.start;
      const bottom = top !== null && top >= now.to ? null : bottomOf(annotation);
      if (top === null ? bottom !== null : top < now.to) {
        const lane = index.lanes.get(annotation.id) ?? 0;
        const mark = { annotation, top: top ?? 0, bottom: bottom ?? now.height, lane };
        if (mark.bottom > now.from) marks.push(mark);
      }
      if (top !== null) found.push({ id: annotation.id, top, annotation });
    }
    items = found;
    const cards = placeCards(now);
    view = isWhole
      ? { marks: reused(marks, view.marks, isSameMark), cards, isGliding }
      : { ...view, cards: withoutMoving(cards, view.cards) };
    changes.emit(null);
    if (isMissing) retry();
  }

  /** Nothing but the heights of cards has changed since. */
  function moveCards(): void {
    if (!frame) return;
    view = { ...view, cards: placeCards(frame) };
    changes.emit(null);
  }

  function placeCards(now: DeskFrame): readonly CardPlace[] {
    const sized = items.map((item) => ({
      ...item,
      height: heightOf(item.annotation) ?? CARD_HEIGHT,
    }));
    const tops = layoutMargin(sized, { active: active(), gap: CARD_GAP, highest: HEADER_ROOM });
    const cards = sized.flatMap(({ annotation, height }, at): CardPlace[] => {
      const top = Math.round(tops[at] ?? 0);
      const isNear = top + height > now.from && top < now.to;
      return isNear || annotation.id === active() ? [{ annotation, top }] : [];
    });
    return reused(cards, view.cards, isSameCard);
  }

  /**
   * Draws if the page is another than the one that was drawn. After a jump nothing that was drawn is on the
   * screen: text and highlights are painted first.
   */
  function follow(): void {
    if (!elements || coming !== 0) return;
    const now = readDeskFrame(elements);
    if (!frame || isElsewhere(now, frame)) coming = requestAnimationFrame(arrive);
    else if (hasMoved || !isSameSize(now, frame)) drawMoved(now);
    else if (now.band !== frame.band) draw(now, false);
  }

  function arrive(): void {
    coming = 0;
    if (elements) drawMoved(readDeskFrame(elements));
  }

  function drawMoved(now: DeskFrame): void {
    if (now.width !== frame?.width) letter = letterOf(elements?.text);
    if (frame && isSameSize(now, frame) && isStillThere(now)) forgetMissing();
    else measured = new Map();
    hasMoved = false;
    retries = 0;
    draw(now, false);
  }

  /** Two sections can take other heights and the text the same; then the lines between them have moved. */
  function isStillThere({ from, to }: DeskFrame): boolean {
    for (const annotation of extentsOver(indexNow(), visible)) {
      const known = measured.get(annotation.id)?.top ?? null;
      if (known === null || known < from || known > to) continue;
      const top = editor.topOf(extentOf(annotation).start);
      return top !== null && Math.abs(top - known) < 1;
    }
    return true;
  }

  /** Sections get their layout a frame after they come near. */
  function retry(): void {
    if (retries >= RETRIES || retrying !== 0) return;
    retries += 1;
    retrying = requestAnimationFrame(() => {
      retrying = 0;
      forgetMissing();
      drawNow(false);
    });
  }

  function forgetMissing(): void {
    measured = new Map(
      [...measured].filter(([, { top, bottom }]) => top !== null && bottom !== null),
    );
  }

  function drawNow(isGliding: boolean, isWhole = true): void {
    if (elements) draw(readDeskFrame(elements), isGliding, isWhole);
  }

  function remeasure(): void {
    measured = new Map();
    if (elements) drawMoved(readDeskFrame(elements));
  }

  return {
    view: () => view,
    listen: (listener) => changes.listen(listener),
    attach(textElement, scroller) {
      elements = { text: textElement, scroller };
      const observer = new ResizeObserver(follow);
      observer.observe(textElement);
      observer.observe(scroller);
      document.fonts.addEventListener('loadingdone', remeasure);
      return () => {
        observer.disconnect();
        cancelAnimationFrame(coming);
        cancelAnimationFrame(retrying);
        document.fonts.removeEventListener('loadingdone', remeasure);
        elements = null;
        frame = null;
        coming = 0;
        retrying = 0;
      };
    },
    setVisible(next) {
      hasMoved ||= next.start !== visible.start || next.end !== visible.end;
      visible = next;
      follow();
    },
    update() {
      drawNow(true);
    },
    updateCards() {
      drawNow(true, false);
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
      if (isChanged) postil.gate.pass(moveCards);
    },
  };
}

function isBare({ note, labelIds }: Annotation): boolean {
  return note === '' && labelIds.length === 1;
}

/** Height of its letters, in pixels. */
function letterOf(element: HTMLElement | undefined): number {
  return element ? Number.parseFloat(getComputedStyle(element).fontSize) * LINE : 0;
}
