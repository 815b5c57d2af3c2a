/** The spans of one annotation over the article's text: by offset where the quote agrees, else by quote. */
import { findQuote, type SearchBudget } from '../../domain/anchor/find-quote';
import type { OffsetUnit, UnitReader } from '../../domain/anchor/offset-units';
import { isGraphemeBoundary } from '../../domain/anchor/quote';
import type { Notes } from '../../domain/schema/notes';
import { child, describePath, type Path } from '../../domain/schema/path';
import type { RefusalReason } from '../../domain/schema/problem';
import { snapSpan } from '../../domain/text/graphemes';
import { mergeSpans, type Span } from '../../domain/text/span';
import { err, ok, type Result } from '../../lib/result';
import type { FileAnnotation } from './shapes';

export interface AnchorTarget {
  readonly text: string;
  readonly reader: UnitReader;
  readonly unit: OffsetUnit;
  readonly budget: SearchBudget;
  readonly notes: Notes;
}

type FileSpan = FileAnnotation['spans'][number];

/** All of them or none: an annotation is not cut down to the part that was found. */
export function anchorSpans(
  fileSpans: readonly FileSpan[],
  target: AnchorTarget,
  at: Path,
): Result<readonly Span[], RefusalReason> {
  const spans: Span[] = [];
  for (const [index, fileSpan] of fileSpans.entries()) {
    const anchored = anchorSpan(fileSpan, target, child(at, index));
    if (!anchored.ok) return anchored;
    spans.push(anchored.value);
  }
  const ordered = spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0));
  if (ordered) return ok(spans);
  target.notes.add({ kind: 'spans-merged', path: describePath(at) });
  return ok(mergeSpans(spans));
}

function anchorSpan(
  fileSpan: FileSpan,
  { text, reader, unit, budget, notes }: AnchorTarget,
  at: Path,
): Result<Span, RefusalReason> {
  const { start, end, exact, prefix = '', suffix = '' } = fileSpan;
  const path = describePath(at);
  if (end < start) return err({ kind: 'swapped-offsets', path });
  if (end === start) return err({ kind: 'empty-span', path });
  let span = reader.quoted(fileSpan, unit);
  if (!span) {
    const near = reader.toUtf16(start, unit) ?? Math.min(start, text.length);
    const found = findQuote(text, { exact, prefix, suffix }, near, budget);
    if (!found.ok) return err({ kind: found.error, path });
    notes.add({ kind: 'moved', path });
    span = found.value;
  }
  if (isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end)) return ok(span);
  notes.add({ kind: 'snapped', path });
  return ok(snapSpan(text, span));
}
