/** Edits of annotations: mark, label, note, correct the edges, remove. */
import { err, ok, type Result } from '../../lib/result';
import type { Annotation, AnnotationId } from '../annotation/annotation';
import type { LabelId } from '../codebook/label';
import type { ReadingId } from '../reading/reading';
import { mergeTexts } from '../record/merge-text';
import { added, removed, updated, type RecordsDiff } from '../record/records-diff';
import { snapSpan, trimSpan } from '../text/graphemes';
import { mergeSpans, sameSpans, type Span } from '../text/span';
import type { Edit, EditContext, EditProblem } from './edit';

export interface NewAnnotation {
  /** Given, so that the caller can make it the active one. */
  readonly id: AnnotationId;
  readonly readingId: ReadingId;
  readonly spans: readonly Span[];
  readonly labelIds: readonly LabelId[];
  readonly note?: string;
  /** Who marks. Signs the reading if nobody has; not an answer, which whoever began it has named. */
  readonly reader?: string;
}

export function addAnnotation(wish: NewAnnotation): Edit {
  return (context) => {
    const trimmed = trimInReading(context, wish.readingId, wish.spans);
    const spans = snapInReading(context, wish.readingId, trimmed);
    if (!spans.ok) return spans;
    const now = context.clock.now();
    const annotation: Annotation = {
      kind: 'annotation',
      id: wish.id,
      readingId: wish.readingId,
      spans: spans.value,
      labelIds: [...new Set(wish.labelIds)],
      note: wish.note ?? '',
      created: now,
      modified: now,
    };
    return ok([added(annotation), ...signature(context, wish)]);
  };
}

/** On if it is off, off if it is on. An annotation left with neither label nor note is removed. */
export function toggleLabel(id: AnnotationId, labelId: LabelId): Edit {
  return change(id, (annotation) => ({
    labelIds: annotation.labelIds.includes(labelId)
      ? annotation.labelIds.filter((other) => other !== labelId)
      : [...annotation.labelIds, labelId],
  }));
}

/**
 * `from`: the note that `typed` was made of, as its writer saw it. Where another tab has changed the note
 * since, both texts are kept.
 */
export function setNote(id: AnnotationId, typed: string, from?: string): Edit {
  return (context) => {
    const annotation = context.records.annotation(id);
    if (!annotation) return err({ kind: 'gone', what: 'annotation' });
    const note = from === undefined ? typed : mergeTexts(from, annotation.note, typed);
    if (annotation.note === note) return ok([]);
    return ok([updated(annotation, { ...annotation, note, modified: context.clock.now() })]);
  };
}

/** Replaces the spans; empty ones and overlaps are dropped or merged. */
export function setSpans(id: AnnotationId, spans: readonly Span[]): Edit {
  return (context) => {
    const annotation = context.records.annotation(id);
    if (!annotation) return err({ kind: 'gone', what: 'annotation' });
    const snapped = snapInReading(context, annotation.readingId, spans);
    if (!snapped.ok) return snapped;
    if (sameSpans(snapped.value, annotation.spans)) return ok([]);
    const after = { ...annotation, spans: snapped.value, modified: context.clock.now() };
    return ok([updated(annotation, after)]);
  };
}

/** Makes the annotation discontinuous, or longer where the new span touches it. */
export function addSpan(id: AnnotationId, span: Span): Edit {
  return (context) => {
    const annotation = context.records.annotation(id);
    if (!annotation) return err({ kind: 'gone', what: 'annotation' });
    const trimmed = trimInReading(context, annotation.readingId, [span]);
    return setSpans(id, [...annotation.spans, ...trimmed])(context);
  };
}

/** With the links that end at it. */
export function removeAnnotation(id: AnnotationId): Edit {
  return ({ records }) => {
    const annotation = records.annotation(id);
    if (!annotation) return err({ kind: 'gone', what: 'annotation' });
    return ok(removalOf(annotation, { records }));
  };
}

function change(id: AnnotationId, fields: (annotation: Annotation) => Partial<Annotation>): Edit {
  return (context) => {
    const annotation = context.records.annotation(id);
    if (!annotation) return err({ kind: 'gone', what: 'annotation' });
    const after = { ...annotation, ...fields(annotation), modified: context.clock.now() };
    if (after.labelIds.length === 0 && after.note === '') {
      return ok(removalOf(annotation, context));
    }
    return ok([updated(annotation, after)]);
  };
}

function removalOf(annotation: Annotation, { records }: Pick<EditContext, 'records'>): RecordsDiff {
  const links = records
    .linksOf(annotation.readingId)
    .filter((link) => link.from === annotation.id || link.to === annotation.id);
  return [...links, annotation].map(removed);
}

function signature({ records, clock }: EditContext, wish: NewAnnotation): RecordsDiff {
  const reading = records.reading(wish.readingId);
  const { reader = '' } = wish;
  if (!reading || reading.exercise || reading.reader !== '' || reader === '') return [];
  return [updated(reading, { ...reading, reader, modified: clock.now() })];
}

function trimInReading(
  { records }: EditContext,
  readingId: ReadingId,
  spans: readonly Span[],
): readonly Span[] {
  const articleId = records.reading(readingId)?.articleId;
  const text = articleId === undefined ? undefined : records.text(articleId)?.text;
  return text === undefined ? spans : spans.map((item) => trimSpan(text, snapSpan(text, item)));
}

function snapInReading(
  { records }: EditContext,
  readingId: ReadingId,
  spans: readonly Span[],
): Result<readonly Span[], EditProblem> {
  const reading = records.reading(readingId);
  if (!reading) return err({ kind: 'gone', what: 'reading' });
  const text = records.text(reading.articleId);
  if (!text) return err({ kind: 'gone', what: 'article' });
  const snapped = mergeSpans(spans.map((item) => snapSpan(text.text, item)));
  return snapped.length > 0 ? ok(snapped) : err({ kind: 'empty-span' });
}
