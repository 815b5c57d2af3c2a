/** What a row's menu does. Everything but export is one undo step of the library. */
import { describeArticle, duplicateArticle, removeArticle } from '../../domain/edit/article-edits';
import type { ArticleDetails } from '../../domain/edit/article-edits';
import type { ArticleId } from '../../domain/text/article';
import { makeExerciseFrom } from '../../state/commands/exercises';
import { usePostil } from '../../state/hooks';
import type { Postil } from '../../state/postil';
import { LIBRARY_SCOPE } from '../../state/workspace-state';
import { useTranslate } from '../../ui/messages-context';
import type { Translate } from '../../messages/messages';

export interface ArticleActions {
  describe(id: ArticleId, details: ArticleDetails): void;
  duplicate(id: ArticleId): Promise<void>;
  remove(id: ArticleId): void;
  exportArticle(id: ArticleId): void;
  makeExercise(id: ArticleId): void;
}

export function useArticleActions(): ArticleActions {
  return articleActions(usePostil(), useTranslate());
}

function articleActions(postil: Postil, t: Translate): ArticleActions {
  const { commander, ids, session, workspace } = postil;
  return {
    describe(id, details) {
      const step = { scope: LIBRARY_SCOPE, command: 'rename-article' };
      commander.carryOut([{ kind: 'edit', edit: describeArticle(id, details), step }]);
    },
    async duplicate(id) {
      // Its marks are copied with it, so they have to be in memory.
      const opened = await workspace.openArticle(id);
      const article = workspace.store.getState().articles.get(id);
      if (!opened.ok || !article) return;
      const title = t('library.copy-title', { title: article.title });
      const edit = duplicateArticle(id, ids.uuid() as ArticleId, title);
      const step = { scope: LIBRARY_SCOPE, command: 'duplicate-article' };
      commander.carryOut([{ kind: 'edit', edit, step }]);
    },
    remove(id) {
      const step = { scope: LIBRARY_SCOPE, command: 'delete-article' };
      commander.carryOut([{ kind: 'edit', edit: removeArticle(id), step }]);
    },
    makeExercise(id) {
      commander.carryOut(makeExerciseFrom(commander.context(), id));
    },
    exportArticle(id) {
      session.setState({ dialog: 'export', exporting: [id] });
    },
  };
}
