/** Makes an article of a draft and the reader's decisions, and puts it on the shelf. */
import { defaultCodebook } from '../../domain/codebook/default-codebook';
import { composeArticle } from '../../domain/intake/compose-article';
import { countWords } from '../../domain/intake/count-words';
import type { IntakeProblem } from '../../domain/intake/draft';
import type { Decisions } from '../../domain/intake/proposals';
import { takeInArticle } from '../../domain/edit/article-edits';
import type { Article, ArticleId, ArticleText } from '../../domain/text/article';
import { ok, type Result } from '../../lib/result';
import { assert, present } from '../../lib/assert';
import type { Translate } from '../../messages/messages';
import type { Postil } from '../../state/postil';
import type { ReadDraft } from './reading/source';

export interface NewArticle {
  readonly article: Article;
  readonly text: ArticleText;
}

export type TakeInNeeds = Pick<Postil, 'clock' | 'ids' | 'settings' | 'sha256Hex' | 'workspace'>;

export async function makeArticle(
  { clock, ids, sha256Hex }: TakeInNeeds,
  { draft }: ReadDraft,
  decisions: Decisions,
  t: Translate,
): Promise<Result<NewArticle, IntakeProblem>> {
  const composed = composeArticle(draft, decisions);
  if (!composed.ok) return composed;
  const { text, blocks, marks, changes } = composed.value;
  const id = ids.uuid() as ArticleId;
  const now = clock.now();
  const { meta } = decisions;
  const article: Article = {
    kind: 'article',
    id,
    title: meta.title.trim() || t('intake.untitled'),
    byline: meta.byline.trim(),
    publication: meta.publication.trim(),
    date: meta.date.trim(),
    source: meta.source.trim(),
    language: meta.language,
    words: countWords(text),
    textHash: await sha256Hex(text),
    changes: changes.map((change) => t('intake.change', { change })),
    created: now,
    modified: now,
  };
  return ok({ article, text: { kind: 'text', id, text, blocks, marks } });
}

/** The article here that has the same text, if there is one. */
export function findSameText({ workspace }: TakeInNeeds, textHash: string): Article | null {
  for (const article of workspace.store.getState().articles.values()) {
    if (article.textHash === textHash) return article;
  }
  return null;
}

/** Not to be undone: deleting is. */
export function takeIn(
  { settings, workspace }: TakeInNeeds,
  { article, text }: NewArticle,
): ArticleId {
  const { codebooks } = workspace.store.getState();
  const preferred = defaultCodebook().codebook.id;
  const [first] = codebooks.keys();
  const codebookId = codebooks.has(preferred) ? preferred : first;
  const edit = takeInArticle(
    article,
    text,
    present(codebookId, 'a codebook'),
    settings.getState().reader,
  );
  const taken = workspace.run(edit, { scope: null, command: 'take-in-article' });
  assert(taken.ok, 'taking in an article is always possible');
  return article.id;
}
