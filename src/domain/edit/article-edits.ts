/** Edits of the library: take in, rename, duplicate, delete. */
import { err, ok } from '../../lib/result';
import type { AnnotationId } from '../annotation/annotation';
import type { CodebookId } from '../codebook/label';
import type { Reading, ReadingId } from '../reading/reading';
import { added, removed, updated, type RecordsDiff } from '../record/records-diff';
import type { Article, ArticleId, ArticleText } from '../text/article';
import type { Edit, EditContext } from './edit';

/** The article with an empty reading of it. */
export function takeInArticle(
  article: Article,
  text: ArticleText,
  codebookId: CodebookId,
  reader: string,
): Edit {
  return (context) =>
    ok([added(text), added(article), added(emptyReading(context, article.id, codebookId, reader))]);
}

/** For an article that came without any: an empty reading to mark it in. */
export function startReading(articleId: ArticleId, codebookId: CodebookId, reader: string): Edit {
  return (context) =>
    context.records.article(articleId)
      ? ok([added(emptyReading(context, articleId, codebookId, reader))])
      : err({ kind: 'gone', what: 'article' });
}

/** Puts a new name on a reading that has none, or still the reader's old one. Another's stays, and an answer's. */
export function signReading(id: ReadingId, oldName: string, newName: string): Edit {
  return ({ records, clock }) => {
    const reading = records.reading(id);
    if (!reading) return err({ kind: 'gone', what: 'reading' });
    if (reading.exercise || (reading.reader !== '' && reading.reader !== oldName)) return ok([]);
    if (reading.reader === newName) return ok([]);
    return ok([updated(reading, { ...reading, reader: newName, modified: clock.now() })]);
  };
}

export type ArticleDetails = Partial<
  Pick<Article, 'title' | 'byline' | 'publication' | 'date' | 'source'>
>;

export function describeArticle(id: ArticleId, details: ArticleDetails): Edit {
  return ({ records, clock }) => {
    const article = records.article(id);
    if (!article) return err({ kind: 'gone', what: 'article' });
    if (details.title?.trim() === '') return err({ kind: 'empty-name' });
    return ok([updated(article, { ...article, ...details, modified: clock.now() })]);
  };
}

/** Takes the article off the shelf. Its text and readings stay until it can no longer be undone. */
export function removeArticle(id: ArticleId): Edit {
  return ({ records }) => {
    const article = records.article(id);
    return article ? ok([removed(article)]) : err({ kind: 'gone', what: 'article' });
  };
}

/** A copy with its own text and readings. The original must be open, so that its marks are known. */
export function duplicateArticle(id: ArticleId, copyId: ArticleId, title: string): Edit {
  return ({ records, ids, clock }) => {
    const article = records.article(id);
    const text = records.text(id);
    if (!article || !text) return err({ kind: 'gone', what: 'article' });
    const now = clock.now();
    const diff: RecordsDiff[number][] = [
      added({ ...text, id: copyId }),
      added({ ...article, id: copyId, title, created: now, modified: now }),
    ];
    for (const reading of records.readingsOf(id)) {
      // What answers an exercise answers it once.
      if (reading.exercise) continue;
      const readingId = ids.uuid() as ReadingId;
      const newIds = new Map<AnnotationId, AnnotationId>();
      diff.push(added({ ...reading, id: readingId, articleId: copyId }));
      for (const annotation of records.annotationsOf(reading.id)) {
        const annotationId = ids.uuid() as AnnotationId;
        newIds.set(annotation.id, annotationId);
        diff.push(added({ ...annotation, id: annotationId, readingId }));
      }
      for (const orphan of records.orphansOf(reading.id)) {
        const orphanId = ids.uuid() as AnnotationId;
        newIds.set(orphan.id, orphanId);
        diff.push(added({ ...orphan, id: orphanId, readingId }));
      }
      for (const link of records.linksOf(reading.id)) {
        const from = newIds.get(link.from);
        const to = newIds.get(link.to);
        if (from && to) {
          diff.push(added({ ...link, id: ids.uuid() as typeof link.id, readingId, from, to }));
        }
      }
    }
    return ok(diff);
  };
}

function emptyReading(
  { ids, clock }: EditContext,
  articleId: ArticleId,
  codebookId: CodebookId,
  reader: string,
): Reading {
  const now = clock.now();
  return {
    kind: 'reading',
    id: ids.uuid() as ReadingId,
    articleId,
    codebookId,
    reader,
    state: 'draft',
    created: now,
    modified: now,
  };
}
