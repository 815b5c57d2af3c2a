/** Marks as doccano has them: one span with one label each. */
import type { JsonObject } from '../../lib/json';
import { isJsonObject } from '../../lib/json';
import { present } from '../../lib/assert';
import type { Annotation } from '../../domain/annotation/annotation';
import { compareAnnotations } from '../../domain/annotation/annotation-index';
import { createCodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';
import type { Span } from '../../domain/text/span';
import type { ReadingParts } from '../../domain/transfer/bundle';
import { originOf } from '../../domain/transfer/origin';
import type { ToolLabels } from '../../domain/transfer/outgoing/tool-labels';

export type DoccanoUnit = 'UnicodeCodePoint' | 'Utf16CodeUnit';

export interface FlatMark {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly label: string;
  /** Of its annotation: the one that carries the note and is the end of links. */
  readonly isFirst: boolean;
}

/** In document order; a mark for every piece of an annotation under every label of it. */
export function flatMarks(
  { annotations }: ReadingParts,
  { names, standIn }: ToolLabels,
): readonly FlatMark[] {
  return annotations.toSorted(compareAnnotations).flatMap((annotation) => {
    const own = annotation.labelIds.flatMap((id) => names.get(id) ?? []);
    const labels = own.length > 0 ? own : [present(standIn, 'a name for what has no label')];
    return annotation.spans.flatMap((span, part) =>
      labels.map((label, at): FlatMark => ({
        annotation,
        span,
        label,
        isFirst: part === 0 && at === 0,
      })),
    );
  });
}

/** From UTF-16 offsets of the text to the file's. */
export function createOffsets(text: string, unit: DoccanoUnit): (offset: number) => number {
  if (unit === 'Utf16CodeUnit') return (offset) => offset;
  const index = createCodePointIndex(text);
  return (offset) => index.toCodePoint(utf16(offset));
}

/** What another tool's file said of this mark that has no place here. */
export function keptOfSpan({ extra }: Annotation): JsonObject {
  const kept = rawOf(extra)['span'];
  return kept !== undefined && isJsonObject(kept) ? kept : {};
}

/** And of the line it stood in: kept with the line's first mark. */
export function keptOfLine(reading: ReadingParts | null): JsonObject | undefined {
  const kept = reading?.annotations.map(({ extra }) => rawOf(extra)['line']);
  return kept?.find((line) => line !== undefined && isJsonObject(line)) as JsonObject | undefined;
}

function rawOf(extra: JsonObject | undefined): JsonObject {
  for (const format of ['doccano', 'doccano-utf16', 'doccano-relations']) {
    const origin = originOf(extra, format);
    if (origin) return origin.raw;
  }
  return {};
}
