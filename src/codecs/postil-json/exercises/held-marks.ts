/** Marks inside a record that is kept whole, placed on the article's text as annotations are. */
import type { SearchBudget } from '../../../domain/anchor/budget';
import { detectUnit, type OffsetUnit } from '../../../domain/anchor/offset-units';
import type { AnchorTarget } from '../../../domain/anchor/resolve-anchor';
import type { HeldOrphan } from '../../../domain/class/submission';
import type { LabelId } from '../../../domain/codebook/label';
import type { HeldMark, ReasonedMark } from '../../../domain/exercise/exercise';
import type { Decoder } from '../../../domain/schema/decode';
import { child, describePath, type Path } from '../../../domain/schema/path';
import type { RefusalReason } from '../../../domain/schema/problem';
import type { Span } from '../../../domain/text/span';
import { ok, type Result } from '../../../lib/result';
import { anchorSpans, type AnchoredSpans, type SpanTarget } from '../marks/anchor-spans';
import type { CheckedArticle } from '../texts/content';
import { knownLabels, readEach, refusal, type EachContext } from '../marks/each';
import type { FileSpan } from '../shapes';
import { partsOf, placedCandidates } from '../marks/unplaced';
import { readHeldMark, readHeldUnplaced, readReasonedMark, type FileHeldMark } from './shapes';

export interface MarkContext extends Omit<EachContext, 'ids'> {
  readonly article: CheckedArticle;
  readonly prepared: () => AnchorTarget;
  /** Of the exercise's codebook. */
  readonly labelIds: ReadonlySet<LabelId>;
  readonly said: OffsetUnit;
  readonly budget: SearchBudget;
}

export interface HandedIn {
  readonly marks: readonly HeldMark[];
  readonly unplaced: readonly HeldOrphan[];
}

/** A mark without a certain place goes to the others that have none. Ids differ within the submission. */
export function handedInMarks(
  marks: readonly unknown[],
  unplaced: readonly unknown[],
  at: Path,
  context: MarkContext,
): HandedIn {
  const ids = new Set<string>();
  const placed: HeldMark[] = [];
  const loose: HeldOrphan[] = [];
  for (const { value, at: own, labelIds, anchored } of anchorEach(
    marks,
    readHeldMark,
    child(at, 'marks'),
    ids,
    context,
  )) {
    const { id, note } = value;
    if (anchored.kind === 'placed') {
      placed.push({ id, spans: anchored.spans, labelIds, note });
    } else {
      const { parts, reason, candidates } = anchored;
      context.notes.add({ kind: 'needs-review', path: describePath(own) });
      loose.push({ id, parts, reason, candidates, labelIds, note });
    }
  }
  const unplacedAt = child(at, 'unplaced');
  const each = { ...context, ids };
  const { text, reader } = context.article;
  const target = { text: text.text, reader, unit: context.said };
  for (const { value, at: own } of readEach(
    unplaced,
    readHeldUnplaced,
    'annotation',
    unplacedAt,
    each,
  )) {
    loose.push({
      id: value.id,
      parts: partsOf(value.quotes),
      reason: value.reason,
      candidates: placedCandidates(value.candidates, target),
      labelIds: labelsOf(value.labelIds, own, context),
      note: value.note,
    });
  }
  return { marks: placed, unplaced: loose };
}

/** Each has a place or is refused alone. Ids differ within the record. */
export function reasonedMarks(
  values: readonly unknown[],
  at: Path,
  context: MarkContext,
): readonly ReasonedMark[] {
  return anchorEach(values, readReasonedMark, at, new Set(), context).flatMap(
    ({ value, at: own, labelIds, anchored }) => {
      if (anchored.kind === 'review') {
        const reason = { kind: 'no-place', path: describePath(own) } as const;
        context.refuse(refusal('annotation', value, own, reason));
        return [];
      }
      const { id, note, reason } = value;
      return [{ id, spans: anchored.spans, labelIds, note, reason }];
    },
  );
}

/** One passage of the text, or why it has none. */
export function placePassage(
  passage: FileSpan,
  at: Path,
  context: MarkContext,
): Result<Span | null, RefusalReason> {
  const target = spanTarget([passage], context);
  const anchored = anchorSpans([passage], target, at);
  if (!anchored.ok) return anchored;
  return ok(anchored.value.kind === 'placed' ? (anchored.value.spans[0] ?? null) : null);
}

interface Anchored<M> {
  readonly value: M;
  readonly at: Path;
  readonly labelIds: readonly LabelId[];
  readonly anchored: AnchoredSpans;
}

function anchorEach<M extends FileHeldMark>(
  values: readonly unknown[],
  decoder: Decoder<M>,
  at: Path,
  ids: Set<string>,
  context: MarkContext,
): readonly Anchored<M>[] {
  const { notes, refuse, said } = context;
  const entries = readEach(values, decoder, 'annotation', at, { ...context, ids });
  const target = spanTarget(
    entries.flatMap(({ value }) => value.spans),
    context,
  );
  if (target.unit !== said) {
    notes.add({ kind: 'offset-unit', path: describePath(at), unit: target.unit });
  }
  return entries.flatMap(({ value, at: own }) => {
    const anchored = anchorSpans(value.spans, target, child(own, 'spans'));
    if (!anchored.ok) {
      refuse(refusal('annotation', value, own, anchored.error));
      return [];
    }
    const labelIds = labelsOf(value.labelIds, own, context);
    return [{ value, at: own, labelIds, anchored: anchored.value }];
  });
}

function spanTarget(
  ranges: readonly FileSpan[],
  { article, prepared, said, budget, notes }: MarkContext,
): SpanTarget {
  const unit = detectUnit(article.reader, ranges, said);
  return { text: article.text.text, reader: article.reader, unit, prepared, budget, notes };
}

function labelsOf(
  wanted: readonly LabelId[],
  at: Path,
  { labelIds, notes }: MarkContext,
): readonly LabelId[] {
  return knownLabels(wanted, labelIds, child(at, 'labelIds'), notes);
}
