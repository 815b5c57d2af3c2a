/**
 * The spans of one annotation over the article's text: by offset where the quote agrees, else by quote.
 * What has no certain place is kept to be looked at.
 */
import type { OrphanPart } from '../../../domain/annotation/orphan';
import type { SearchBudget } from '../../../domain/anchor/budget';
import type { OffsetUnit, UnitReader } from '../../../domain/anchor/offset-units';
import { isGraphemeBoundary } from '../../../domain/anchor/quote';
import {
  resolveAnchor,
  type AnchorTarget,
  type Resolution,
} from '../../../domain/anchor/resolve-anchor';
import { resolveParts, type PartsResolution } from '../../../domain/anchor/resolve-parts';
import type { Notes } from '../../../domain/schema/notes';
import { child, describePath, type Path } from '../../../domain/schema/path';
import type { RefusalReason } from '../../../domain/schema/problem';
import { snapSpan } from '../../../domain/text/graphemes';
import { mergeSpans, type Span } from '../../../domain/text/span';
import { err, ok, type Result } from '../../../lib/result';
import type { FileAnnotation } from '../shapes';

export interface SpanTarget {
  readonly text: string;
  readonly reader: UnitReader;
  readonly unit: OffsetUnit;
  /** Made ready for searching when it is first asked for. */
  prepared(): AnchorTarget;
  readonly budget: SearchBudget;
  readonly notes: Notes;
}

export type AnchoredSpans =
  | { readonly kind: 'placed'; readonly spans: readonly Span[] }
  | (Extract<PartsResolution, { readonly kind: 'review' }> & {
      readonly parts: readonly OrphanPart[];
    });

type FileSpan = FileAnnotation['spans'][number];

/** All of them or none: an annotation is not cut down to the part that was found. */
export function anchorSpans(
  fileSpans: readonly FileSpan[],
  target: SpanTarget,
  at: Path,
): Result<AnchoredSpans, RefusalReason> {
  const resolutions: Resolution[] = [];
  for (const [index, fileSpan] of fileSpans.entries()) {
    const path = describePath(child(at, index));
    if (fileSpan.end < fileSpan.start) return err({ kind: 'swapped-offsets', path });
    if (fileSpan.end === fileSpan.start) return err({ kind: 'empty-span', path });
    resolutions.push(resolveSpan(fileSpan, target, path));
  }
  const whole = resolveParts(resolutions);
  if (whole.kind === 'review') {
    return ok({ ...whole, parts: fileSpans.map(partOf) });
  }
  const spans = resolutions.flatMap((part) => ('span' in part ? [part.span] : []));
  const isOrdered = spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0));
  if (isOrdered) return ok({ kind: 'placed', spans });
  target.notes.add({ kind: 'spans-merged', path: describePath(at) });
  return ok({ kind: 'placed', spans: mergeSpans(spans) });
}

function resolveSpan(fileSpan: FileSpan, target: SpanTarget, path: string): Resolution {
  const { text, reader, unit, budget, notes } = target;
  const quoted = reader.quoted(fileSpan, unit);
  if (!quoted) {
    const anchor = { ...partOf(fileSpan), start: 0, end: 0 };
    const found = resolveAnchor(anchor, target.prepared(), budget);
    if ('span' in found) notes.add({ kind: 'moved', path });
    return found;
  }
  const isWhole = isGraphemeBoundary(text, quoted.start) && isGraphemeBoundary(text, quoted.end);
  if (!isWhole) notes.add({ kind: 'snapped', path });
  const span = isWhole ? quoted : snapSpan(text, quoted);
  return { kind: 'exact', span, score: 1, candidates: [] };
}

/** Of its text nothing is known but that it was another one. */
function partOf({ exact, prefix = '', suffix = '' }: FileSpan): OrphanPart {
  return { exact, prefix, suffix, textHash: '', alike: 0, ordinal: 0, rival: 0 };
}
