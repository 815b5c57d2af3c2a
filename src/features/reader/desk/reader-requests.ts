/** Carries out what commands ask of the page that shows the article. */
import { extentOf } from '../../../domain/annotation/annotation-index';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { ReadingId } from '../../../domain/reading/reading';
import type { ArticleEditor } from '../../../editor/article-editor';
import { unreachable } from '../../../lib/assert';
import type { Postil } from '../../../state/postil';

/** Returns the function that stops listening. The search field, the list for review, copying and printing listen for themselves. */
export function followRequests(
  { commander, workspace, session }: Postil,
  readingId: ReadingId,
  editor: ArticleEditor,
): () => void {
  function reveal(id: AnnotationId): void {
    const annotation = workspace.store.getState().annotations.get(readingId)?.byId.get(id);
    if (annotation) editor.scrollTo(extentOf(annotation).start, { block: 'nearest' });
  }

  const stops = [
    commander.readerRequests.listen((request) => {
      switch (request.kind) {
        case 'select':
          return editor.select(request.span, { scroll: true });
        case 'reveal':
          return reveal(request.id);
        case 'focus-article':
          return editor.focus();
        case 'focus-search':
        case 'focus-review':
        case 'copy':
        case 'print':
          return;
        default:
          return unreachable(request);
      }
    }),
    // The note field stands on the card, and the card stands only beside text that is near.
    session.subscribe((state, before) => {
      if (state.noting !== null && state.noting !== before.noting) reveal(state.noting);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
