/**
 * The article on the desk: its editor, what stands beside it, and everything that keeps both in step
 * with workspace and session. No React in here.
 */
import { annotationsAt, EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { ReadingId } from '../../../domain/reading/reading';
import type { Article, ArticleText } from '../../../domain/text/article';
import type { Span } from '../../../domain/text/span';
import { createArticleEditor, type ArticleEditor } from '../../../editor/article-editor';
import type { Postil } from '../../../state/postil';
import { afterPaint } from '../../../ui/after-paint';
import { annotationChanges } from './annotation-changes';
import { createGrowingSlots, type GrowingSlots } from './label-slots';
import { followLabelStyles } from './label-sheet';
import { createReadingModel, type ReadingModel } from './reading-model';
import { followRequests } from './reader-requests';

export interface ReaderDesk {
  readonly article: Article;
  readonly text: ArticleText;
  readonly readingId: ReadingId;
  readonly editor: ArticleEditor;
  readonly model: ReadingModel;
  readonly slots: GrowingSlots;
  /** Where the last press on the text was, in viewport pixels: the choices open there. */
  pressedAt(): Point;
  close(): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OnDesk {
  readonly article: Article;
  readonly text: ArticleText;
  readonly readingId: ReadingId;
  /** Where to mark; the rest is dimmed. Empty = everywhere. */
  readonly passages: readonly Span[];
}

export function createReaderDesk(postil: Postil, onDesk: OnDesk): ReaderDesk {
  const { article, text, readingId, passages } = onDesk;
  const { workspace, session, commander, gate } = postil;
  const slots = createGrowingSlots();
  let pressed: Point = { x: 0, y: 0 };
  let isDrawn = false;

  const indexNow = () => workspace.store.getState().annotations.get(readingId) ?? EMPTY_INDEX;

  const editor = createArticleEditor({
    text,
    title: article.title,
    language: article.language,
    annotations: indexNow(),
    labelSlots: slots,
    passages,
    onSelection({ caret, span }) {
      session.setState({ caret, selection: span, choices: [] });
    },
    onPress(offset, at) {
      pressed = at;
      const under = annotationsAt(indexNow(), offset).map(({ id }) => id);
      session.setState({ active: under[0] ?? null, choices: under.length > 1 ? under : [] });
    },
    onKey(event) {
      if (event.key === 'Escape') return letGo();
      return paintFirst(() => commander.pressKey(event, true));
    },
    onVisible(span) {
      model.setVisible(span);
    },
  });
  const model = createReadingModel({ postil, readingId, text: text.text, editor });

  /** Escape: first the choices and the selection, then the active annotation, then the highlighter. */
  function letGo(): boolean {
    const { selection, active, choices, sticky } = session.getState();
    if (selection !== null || choices.length > 0) {
      session.setState({ selection: null, choices: [] });
    } else if (active !== null) {
      session.setState({ active: null });
    } else if (sticky !== null) {
      session.setState({ sticky: null });
    } else {
      return false;
    }
    return true;
  }

  /**
   * The highlights that a key draws and their cards come with the next frame, all else after it. A wish
   * to write or to choose cannot wait: the next key belongs to it.
   */
  function paintFirst(press: () => boolean): boolean {
    const before = session.getState();
    let isWaiting = false;
    isDrawn = false;
    gate.shut();
    try {
      return editor.together(() => {
        const isHandled = press();
        const { noting, dialog } = session.getState();
        isWaiting = isDrawn && noting === before.noting && dialog === before.dialog;
        // While the page is as it was laid out last: the highlights are drawn after this.
        if (isWaiting) model.updateCards();
        return isHandled;
      });
    } finally {
      if (isWaiting) afterPaint(openSoon);
      else gate.open();
    }
  }

  /** What the database has answered meanwhile goes first: it is about being saved. */
  function openSoon(): void {
    setTimeout(gate.open);
  }

  function updateModel(): void {
    model.update();
  }

  function showActive(id: AnnotationId | null): void {
    editor.setActive(id === null ? null : (indexNow().byId.get(id) ?? null));
  }

  const stops = [
    followLabelStyles(postil, slots),
    followRequests(postil, readingId, editor),
    workspace.onChange(({ diff }) => {
      const changes = annotationChanges(diff, readingId);
      if (changes.length === 0) return;
      isDrawn = true;
      editor.applyChanges(changes, indexNow());
      const { active } = session.getState();
      if (active !== null && !indexNow().byId.has(active)) session.setState({ active: null });
      gate.pass(updateModel);
    }),
    session.subscribe((state, before) => {
      if (state.selection === null && before.selection !== null && editor.selection().span) {
        editor.setCaret(editor.selection().caret);
      }
      if (state.active !== before.active) showActive(state.active);
      const isRedrawn =
        state.active !== before.active ||
        state.filter !== before.filter ||
        state.hidden !== before.hidden;
      if (isRedrawn) gate.pass(updateModel);
    }),
  ];

  return {
    article,
    text,
    readingId,
    editor,
    model,
    slots,
    pressedAt: () => pressed,
    close() {
      for (const stop of stops) stop();
      editor.close();
    },
  };
}
