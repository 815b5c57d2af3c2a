/** Edits of marks whose place is not certain: the reader says where one belongs, or drops it. */
import { err, ok } from '../../lib/result';
import type { Annotation, AnnotationId } from '../annotation/annotation';
import { added, removed } from '../record/records-diff';
import { snapSpan, trimSpan } from '../text/graphemes';
import { mergeSpans, type Span } from '../text/span';
import type { Edit } from './edit';

/** It becomes an annotation over `spans`, with its labels, its note and its links. */
export function placeOrphan(id: AnnotationId, spans: readonly Span[]): Edit {
  return ({ records, clock }) => {
    const orphan = records.orphan(id);
    if (!orphan) return err({ kind: 'gone', what: 'annotation' });
    const reading = records.reading(orphan.readingId);
    const text = reading && records.text(reading.articleId)?.text;
    if (text === undefined) return err({ kind: 'gone', what: 'article' });
    const placed = mergeSpans(spans.map((span) => trimSpan(text, snapSpan(text, span))));
    if (placed.length === 0) return err({ kind: 'empty-span' });
    const { readingId, labelIds, note, created, extra } = orphan;
    const annotation: Annotation = {
      kind: 'annotation',
      id,
      readingId,
      spans: placed,
      labelIds,
      note,
      created,
      modified: clock.now(),
      ...(extra && { extra }),
    };
    return ok([removed(orphan), added(annotation)]);
  };
}

/** With the links that end at it. */
export function dropOrphan(id: AnnotationId): Edit {
  return ({ records }) => {
    const orphan = records.orphan(id);
    if (!orphan) return err({ kind: 'gone', what: 'annotation' });
    const links = records
      .linksOf(orphan.readingId)
      .filter(({ from, to }) => from === id || to === id);
    return ok([...links, orphan].map(removed));
  };
}
