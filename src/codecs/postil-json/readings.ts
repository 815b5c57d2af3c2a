/** A reading of the file with its annotations and links, one by one: what does not fit is refused alone. */
import type { Annotation, Link } from '../../domain/annotation/annotation';
import type { Orphan } from '../../domain/annotation/orphan';
import type { SearchBudget } from '../../domain/anchor/budget';
import { detectUnit, type OffsetUnit } from '../../domain/anchor/offset-units';
import { prepareText } from '../../domain/anchor/prepared-text';
import { anchorTarget, type AnchorTarget } from '../../domain/anchor/resolve-anchor';
import type { LabelId } from '../../domain/codebook/label';
import type { Reading } from '../../domain/reading/reading';
import { shorten, type Decoder } from '../../domain/schema/decode';
import type { Notes } from '../../domain/schema/notes';
import { child, describePath, type Path } from '../../domain/schema/path';
import type { RefusalReason, RefusedItem } from '../../domain/schema/problem';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { isJsonObject } from '../../lib/json';
import { anchorSpans, type SpanTarget } from './anchor-spans';
import type { CheckedArticle } from './content';
import { readAnnotation, readLink, type FileAnnotation, type FileReading } from './shapes';
import { orphanOf, readUnplaced } from './unplaced';

export interface ReadingContext {
  readonly article: CheckedArticle;
  readonly labelIds: ReadonlySet<LabelId>;
  /** Of everything in the file so far; what is read is added. */
  readonly ids: Set<string>;
  readonly said: OffsetUnit;
  readonly notes: Notes;
  readonly budget: SearchBudget;
  refuse(item: RefusedItem): void;
}

export function checkReading(file: FileReading, at: Path, context: ReadingContext): ReadingParts {
  const { annotations: annotationValues, links: linkValues, unplaced = [], ...fields } = file;
  const reading: Reading = { kind: 'reading', ...fields };
  const checked = checkAnnotations(annotationValues, reading, child(at, 'annotations'), context);
  const { annotations } = checked;
  const orphans = [
    ...checked.orphans,
    ...checkUnplaced(unplaced, reading, child(at, 'unplaced'), context),
  ];
  const known = new Set([...annotations, ...orphans].map(({ id }) => id));
  const links = readEach(linkValues, readLink, 'link', child(at, 'links'), context).flatMap(
    ({ value, at: linkAt }): Link[] => {
      for (const end of ['from', 'to'] as const) {
        if (known.has(value[end])) continue;
        const path = describePath(child(linkAt, end));
        const reason: RefusalReason = { kind: 'unknown-annotation', path, id: value[end] };
        context.refuse(refusal('link', value, linkAt, reason));
        return [];
      }
      return [{ kind: 'link', readingId: reading.id, ...value }];
    },
  );
  return { reading, annotations, links, ...(orphans.length > 0 && { orphans }) };
}

interface Entry<T> {
  readonly value: T;
  readonly at: Path;
}

function checkAnnotations(
  values: readonly unknown[],
  reading: Reading,
  at: Path,
  context: ReadingContext,
): { readonly annotations: readonly Annotation[]; readonly orphans: readonly Orphan[] } {
  const { article, budget, notes, said } = context;
  const entries = readEach(values, readAnnotation, 'annotation', at, context);
  const ranges = entries.flatMap((entry) => entry.value.spans);
  const unit = detectUnit(article.reader, ranges, said);
  if (unit !== said) notes.add({ kind: 'offset-unit', path: describePath(at), unit });
  const target: SpanTarget = {
    text: article.text.text,
    reader: article.reader,
    unit,
    prepared: preparedOnce(article),
    budget,
    notes,
  };
  const orphans: Orphan[] = [];
  const annotations = entries.flatMap(({ value, at: annotationAt }): Annotation[] => {
    const anchored = anchorSpans(value.spans, target, child(annotationAt, 'spans'));
    if (!anchored.ok) {
      context.refuse(refusal('annotation', value, annotationAt, anchored.error));
      return [];
    }
    const { spans: _spans, labelIds: wanted, ...fields } = value;
    const labelIds = knownLabels(wanted, child(annotationAt, 'labelIds'), context);
    const own = { readingId: reading.id, ...fields, labelIds };
    if (anchored.value.kind === 'placed') {
      return [{ kind: 'annotation', ...own, spans: anchored.value.spans }];
    }
    const { parts, reason, candidates } = anchored.value;
    notes.add({ kind: 'needs-review', path: describePath(annotationAt) });
    orphans.push({ kind: 'orphan', ...own, parts, reason, candidates });
    return [];
  });
  return { annotations, orphans };
}

function checkUnplaced(
  values: readonly unknown[],
  reading: Reading,
  at: Path,
  context: ReadingContext,
): readonly Orphan[] {
  const { article, said } = context;
  const { text } = article.text;
  const target = { readingId: reading.id, text, reader: article.reader, unit: said };
  return readEach(values, readUnplaced, 'annotation', at, context).map(({ value, at: own }) =>
    orphanOf(value, knownLabels(value.labelIds, child(own, 'labelIds'), context), target),
  );
}

function preparedOnce({ article, text }: CheckedArticle): () => AnchorTarget {
  let target: AnchorTarget | null = null;
  return () => (target ??= anchorTarget(prepareText(text.text, article.textHash)));
}

function knownLabels(
  wanted: FileAnnotation['labelIds'],
  at: Path,
  { labelIds, notes }: ReadingContext,
): readonly LabelId[] {
  return [...new Set(wanted)].filter((id) => {
    if (labelIds.has(id)) return true;
    notes.add({ kind: 'unknown-label', path: describePath(at), id });
    return false;
  });
}

/** What fits its shape and has an id of its own; the rest is refused. */
function readEach<T extends { readonly id: string }>(
  values: readonly unknown[],
  decoder: Decoder<T>,
  what: RefusedItem['what'],
  listAt: Path,
  { ids, notes, refuse }: ReadingContext,
): readonly Entry<T>[] {
  return values.flatMap((value, index) => {
    const at = child(listAt, index);
    const result = decoder(value, at, notes);
    if (!result.ok) {
      refuse(refusal(what, value, at, result.error));
      return [];
    }
    const { id } = result.value;
    if (ids.has(id)) {
      const path = describePath(child(at, 'id'));
      refuse(refusal(what, value, at, { kind: 'duplicate-id', path, id }));
      return [];
    }
    ids.add(id);
    return [{ value: result.value, at }];
  });
}

function refusal(
  what: RefusedItem['what'],
  value: unknown,
  at: Path,
  reason: RefusalReason,
): RefusedItem {
  const fields = isJsonObject(value) ? value : {};
  const id = typeof fields['id'] === 'string' ? shorten(fields['id']) : null;
  return { what, path: describePath(at), id, quote: quoteIn(fields['spans']), reason };
}

function quoteIn(spans: unknown): string {
  const first: unknown = Array.isArray(spans) ? spans[0] : null;
  const exact = isJsonObject(first) ? first['exact'] : null;
  return typeof exact === 'string' ? shorten(exact) : '';
}
