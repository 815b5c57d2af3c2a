/** Keeps the place in an article while it is read, and goes back to it. */
import type { ArticleId, ArticleText } from '../../../domain/text/article';
import type { ArticleEditor } from '../../../editor/article-editor';
import type { Postil } from '../../../state/postil';

export interface ScrollPlaceNeeds {
  readonly postil: Pick<Postil, 'workspace' | 'clock'>;
  readonly articleId: ArticleId;
  readonly text: ArticleText;
  readonly editor: ArticleEditor;
}

/** The editor puts a place it scrolls to this far below the edge; read at the same height. */
const READING_LINE = 52;
const SETTLED_AFTER = 200;

/** Goes to the place kept last, then keeps every new one when scrolling has settled. */
export function followPlace(
  { postil, articleId, text, editor }: ScrollPlaceNeeds,
  element: HTMLElement,
  scroller: HTMLElement,
): () => void {
  const { workspace, clock } = postil;
  const length = Math.max(1, text.text.length);
  let timer = 0;

  function offsetAt(fromTop: number): number | null {
    const { left, width } = element.getBoundingClientRect();
    const { top } = scroller.getBoundingClientRect();
    return editor.offsetAt(left + Math.min(24, width / 2), top + fromTop);
  }

  function keep(): void {
    const before = workspace.store.getState().places.get(articleId);
    const isAtTop = scroller.scrollTop < READING_LINE;
    const offset = isAtTop ? 0 : (offsetAt(READING_LINE) ?? before?.offset ?? 0);
    const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    const seen = isAtEnd ? length : (offsetAt(scroller.clientHeight - READING_LINE) ?? offset);
    workspace.keepPlace({
      kind: 'place',
      id: articleId,
      offset,
      progress: Math.max(before?.progress ?? 0, Math.min(1, seen / length)),
      opened: clock.now(),
    });
  }

  function wait(): void {
    clearTimeout(timer);
    timer = window.setTimeout(settle, SETTLED_AFTER);
  }

  /** At once what is being waited for: the reader leaves. */
  function settle(): void {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    keep();
  }

  const kept = workspace.store.getState().places.get(articleId);
  if (kept && kept.offset > 0 && kept.offset < length) {
    editor.setCaret(kept.offset as Parameters<ArticleEditor['setCaret']>[0]);
    editor.scrollTo(kept.offset, { block: 'start' });
  }
  // At once, so that the next start opens this article even if this one is cut short.
  workspace.keepPlace({
    kind: 'place',
    id: articleId,
    offset: kept?.offset ?? 0,
    progress: kept?.progress ?? 0,
    opened: clock.now(),
  });
  wait();
  scroller.addEventListener('scroll', wait, { passive: true });
  document.addEventListener('visibilitychange', settle);
  return () => {
    settle();
    scroller.removeEventListener('scroll', wait);
    document.removeEventListener('visibilitychange', settle);
  };
}
