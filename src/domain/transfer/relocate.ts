/**
 * Before merging: what would land on something else of the same id gets an id of its own, and everything
 * that refers to it follows.
 */
import type { Annotation, AnnotationId, Link, LinkId } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Label, LabelId } from '../codebook/label';
import type { Reading, ReadingId } from '../reading/reading';
import type { Article, ArticleId } from '../text/article';
import type { ArticleParts, CodebookParts, PostilBundle, ReadingParts } from './bundle';
import { copyId } from './copy-id';
import type { ExistingRecords } from './existing-records';
import { relocateExercise } from './relocate-exercise';

export interface Relocated {
  readonly bundle: PostilBundle;
  /** Of articles that are here with another text: the id in the file and the one of the copy. */
  readonly copies: ReadonlyMap<ArticleId, ArticleId>;
}

export function relocate(existing: ExistingRecords, bundle: PostilBundle): Relocated {
  const articles = bundle.articles.map((parts) => relocateArticle(existing, parts));
  const ids = new Map(
    bundle.articles.map(({ article }, at) => [article.id, articles[at]?.article]),
  );
  const labelIds = new Map<LabelId, LabelId>();
  const codebooks = bundle.codebooks.map((parts) => relocateLabels(existing, parts, labelIds));
  const readings = bundle.readings.map((parts) => {
    const article = ids.get(parts.reading.articleId);
    return article ? relocateReading(existing, parts, article, labelIds) : parts;
  });
  const exercises = (bundle.exercises ?? []).map((parts) => {
    const article = ids.get(parts.exercise.articleId);
    return article ? relocateExercise(existing, parts, article, labelIds) : parts;
  });
  const copies = new Map(
    [...ids].flatMap(([id, article]) =>
      article && article.id !== id ? [[id, article.id] as const] : [],
    ),
  );
  return {
    bundle: { articles, codebooks, readings, ...(exercises.length > 0 && { exercises }) },
    copies,
  };
}

/** Every id a record of the bundle may have after `relocate`, to load what is here of them. */
export function articleIdsAfter(parts: ArticleParts): readonly ArticleId[] {
  return [parts.article.id, copyId(parts.article.id, parts.article.textHash)];
}

export function readingIdsAfter(reading: Reading, article: Article): readonly ReadingId[] {
  return [reading.id, copyId(reading.id, article.textHash)];
}

function relocateArticle(existing: ExistingRecords, parts: ArticleParts): ArticleParts {
  const { article, text } = parts;
  const here = existing.get(`article:${article.id}`);
  if (here?.kind !== 'article' || here.textHash === article.textHash) return parts;
  const id = copyId(article.id, article.textHash);
  return { article: { ...article, id }, text: { ...text, id } };
}

/** A label that is here in another codebook: someone copied a codebook file and gave only it a new id. */
function relocateLabels(
  existing: ExistingRecords,
  { codebook, labels }: CodebookParts,
  moved: Map<LabelId, LabelId>,
): CodebookParts {
  for (const { id } of labels) {
    const here = existing.get(`label:${id}`);
    const isElsewhere = here?.kind === 'label' && here.codebookId !== codebook.id;
    if (isElsewhere) moved.set(id, copyId(id, codebook.id));
  }
  const relocated = labels.map((label): Label => {
    const { parentId } = label;
    return {
      ...label,
      id: moved.get(label.id) ?? label.id,
      parentId: parentId === null ? null : (moved.get(parentId) ?? parentId),
    };
  });
  return { codebook, labels: relocated };
}

/** With its article it moves whole; else only what another reading here already holds. */
function relocateReading(
  existing: ExistingRecords,
  { reading, annotations, links, orphans = [] }: ReadingParts,
  article: Article,
  labelIds: ReadonlyMap<LabelId, LabelId>,
): ReadingParts {
  const salt = article.textHash;
  const here = existing.get(`reading:${reading.id}`);
  const movesWhole =
    article.id !== reading.articleId || (here?.kind === 'reading' && here.articleId !== article.id);
  const readingId = movesWhole ? copyId(reading.id, salt) : reading.id;
  const moves = (record: Annotation | Link | Orphan): boolean => {
    const other = existing.get(`${record.kind}:${record.id}`);
    return (
      movesWhole || (other !== undefined && 'readingId' in other && other.readingId !== readingId)
    );
  };
  const moved = new Map<AnnotationId, AnnotationId>();
  for (const annotation of annotations) {
    if (moves(annotation)) moved.set(annotation.id, copyId(annotation.id, salt));
  }
  for (const orphan of orphans) {
    if (moves(orphan)) moved.set(orphan.id, copyId(orphan.id, salt));
  }
  const toMoved = (id: AnnotationId): AnnotationId => moved.get(id) ?? id;
  return {
    reading: { ...reading, id: readingId, articleId: article.id },
    annotations: annotations.map((annotation): Annotation => ({
      ...annotation,
      id: toMoved(annotation.id),
      readingId,
      labelIds: annotation.labelIds.map((id) => labelIds.get(id) ?? id),
    })),
    ...(orphans.length > 0 && {
      orphans: orphans.map((orphan): Orphan => ({
        ...orphan,
        id: toMoved(orphan.id),
        readingId,
        labelIds: orphan.labelIds.map((id) => labelIds.get(id) ?? id),
      })),
    }),
    links: links.map((link): Link => ({
      ...link,
      id: moves(link) ? copyId<LinkId>(link.id, salt) : link.id,
      readingId,
      from: toMoved(link.from),
      to: toMoved(link.to),
    })),
  };
}
