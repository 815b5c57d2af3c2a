/** A reading of the file with its annotations and links, one by one: what does not fit is refused alone. */
import type { Annotation, Link } from '../../../domain/annotation/annotation';
import type { Orphan } from '../../../domain/annotation/orphan';
import type { SearchBudget } from '../../../domain/anchor/budget';
import { detectUnit, type OffsetUnit } from '../../../domain/anchor/offset-units';
import type { AnchorTarget } from '../../../domain/anchor/resolve-anchor';
import type { LabelId } from '../../../domain/codebook/label';
import type { Reading } from '../../../domain/reading/reading';
import { child, describePath, type Path } from '../../../domain/schema/path';
import type { RefusalReason } from '../../../domain/schema/problem';
import type { ReadingParts } from '../../../domain/transfer/bundle';
import { anchorSpans, type SpanTarget } from './anchor-spans';
import type { CheckedArticle } from '../texts/content';
import { knownLabels, readEach, refusal, type EachContext } from './each';
import { readAnnotation, readLink, type FileReading } from '../shapes';
import { orphanOf, readUnplaced } from './unplaced';

export interface ReadingContext extends EachContext {
  readonly article: CheckedArticle;
  readonly labelIds: ReadonlySet<LabelId>;
  readonly said: OffsetUnit;
  readonly budget: SearchBudget;
  readonly prepared: () => AnchorTarget;
}

export function checkReading(file: FileReading, at: Path, context: ReadingContext): ReadingParts {
  const {
    annotations: annotationValues,
    links: linkValues,
    unplaced = [],
    seal: _seal,
    exercise,
    ...fields
  } = file;
  const reading: Reading = { kind: 'reading', ...fields, ...(exercise && { exercise }) };
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
      const { seal: _ofLink, ...link } = value;
      return [{ kind: 'link', readingId: reading.id, ...link }];
    },
  );
  return { reading, annotations, links, ...(orphans.length > 0 && { orphans }) };
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
    prepared: context.prepared,
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
    const { spans: _spans, labelIds: wanted, seal: _seal, ...fields } = value;
    const labelIds = knownLabels(wanted, context.labelIds, child(annotationAt, 'labelIds'), notes);
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
  const { article, labelIds, notes, said } = context;
  const { text } = article.text;
  const target = { readingId: reading.id, text, reader: article.reader, unit: said };
  return readEach(values, readUnplaced, 'annotation', at, context).map(({ value, at: own }) =>
    orphanOf(value, knownLabels(value.labelIds, labelIds, child(own, 'labelIds'), notes), target),
  );
}
