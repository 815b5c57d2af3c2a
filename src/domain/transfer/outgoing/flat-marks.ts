/** Marks for tools that know one span with one label each, and a line of JSON per reading: doccano, Prodigy. */
import { isJsonObject, type JsonObject } from '../../../lib/json';
import { present } from '../../../lib/assert';
import type { Annotation } from '../../annotation/annotation';
import { compareAnnotations } from '../../annotation/annotation-index';
import type { Span } from '../../text/span';
import type { ReadingParts } from '../bundle';
import type { ExportedArticle } from '../export';
import type { FormatId } from '../formats';
import { objectsIn } from '../json/fields';
import { originOf } from '../origin';
import { keptBesideMarks } from './kept-beside-marks';
import type { ToolLabels } from './tool-labels';

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

/** What a file of one of `formats` said of this mark that has no place here. */
export function keptOfSpan({ extra }: Annotation, formats: readonly FormatId[]): JsonObject {
  return keptIn(extra, formats, 'span') ?? {};
}

/** And of the line it stood in: kept with the line's first mark. */
export function keptOfLine(
  reading: ReadingParts | null,
  formats: readonly FormatId[],
): JsonObject | undefined {
  for (const { extra } of reading?.annotations ?? []) {
    const kept = keptIn(extra, formats, 'line');
    if (kept) return kept;
  }
  return undefined;
}

/** And of a text's first line, should it have had no mark, or that mark be gone. */
export function keptOfFirstLine(
  article: ExportedArticle,
  formats: readonly FormatId[],
): JsonObject | undefined {
  return objectsIn(keptBesideMarks(article, formats)['line'])[0];
}

function keptIn(
  extra: JsonObject | undefined,
  formats: readonly FormatId[],
  what: 'span' | 'line',
): JsonObject | undefined {
  for (const format of formats) {
    const kept = originOf(extra, format)?.raw[what];
    if (kept !== undefined && isJsonObject(kept)) return kept;
  }
  return undefined;
}
