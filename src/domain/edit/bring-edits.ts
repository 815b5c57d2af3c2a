/** Edits that bring the marks of one version of a text to another, under ids of their own. */
import { err, ok } from '../../lib/result';
import type { Annotation, AnnotationId, Link, LinkId } from '../annotation/annotation';
import type { Orphan } from '../annotation/orphan';
import type { Reading, ReadingId } from '../reading/reading';
import { added, type RecordChange } from '../record/records-diff';
import type { ArticleId } from '../text/article';
import { copyId } from '../transfer/copy-id';
import type { PlacedMark } from '../transfer/place-marks';
import type { Edit, EditContext } from './edit';

/** A reading's marks with where they are now. */
export interface MarksToBring {
  readonly records: readonly (Annotation | Orphan)[];
  readonly links: readonly Link[];
  readonly placed: readonly PlacedMark[];
}

/** The reading once more, over another article and without its marks. Nothing when that was done before. */
export function bringReading(reading: Reading, articleId: ArticleId): Edit {
  return ({ records }) => {
    const article = records.article(articleId);
    if (!article) return err({ kind: 'gone', what: 'article' });
    const id = broughtReadingId(reading, article.textHash);
    return ok(records.reading(id) ? [] : [added({ ...reading, id, articleId })]);
  };
}

export function broughtReadingId(reading: Reading, textHash: string): ReadingId {
  return copyId(reading.id, textHash);
}

/** What has been brought before, and is still there, is left as it is. */
export function bringMarks(
  readingId: ReadingId,
  { records: marks, links, placed }: MarksToBring,
): Edit {
  return (context) => {
    const { records } = context;
    const reading = records.reading(readingId);
    if (!reading) return err({ kind: 'gone', what: 'reading' });
    const article = records.article(reading.articleId);
    if (!article) return err({ kind: 'gone', what: 'article' });
    const salt = article.textHash;
    const places = new Map(placed.map((mark) => [mark.id, mark]));
    const isHere = (id: AnnotationId): boolean =>
      records.annotation(id) !== undefined || records.orphan(id) !== undefined;
    const changes = marks.flatMap((mark): RecordChange[] => {
      const found = places.get(mark.id);
      const id = copyId(mark.id, salt);
      return found && !isHere(id)
        ? [added(broughtMark({ ...mark, id, readingId }, found, context))]
        : [];
    });
    const known = new Set(
      changes.flatMap((change) => ('after' in change ? [change.after.id] : [])),
    );
    const brought = links
      .map((link): Link => ({
        ...link,
        id: copyId<LinkId>(link.id, salt),
        readingId,
        from: copyId(link.from, salt),
        to: copyId(link.to, salt),
      }))
      .filter(({ from, to }) => known.has(from) && known.has(to));
    return ok([...changes, ...brought.map(added)]);
  };
}

function broughtMark(
  mark: Annotation | Orphan,
  { place, parts }: PlacedMark,
  { clock }: EditContext,
): Annotation | Orphan {
  const { id, readingId, labelIds, note, created, extra } = mark;
  const modified = clock.now();
  const own = { id, readingId, labelIds, note, created, modified, ...(extra && { extra }) };
  if (place.kind !== 'review') return { kind: 'annotation', ...own, spans: place.spans };
  const { reason, candidates } = place;
  return { kind: 'orphan', ...own, parts, reason, candidates };
}
