/** Annotations as a table: a row for each label of each piece, which spreadsheets and statistics can count. */
import { compareAnnotations } from '../../annotation/annotation-index';
import type { Annotation } from '../../annotation/annotation';
import { quoteOf } from '../../anchor/quote';
import type { Table, TableCell } from '../../class/results';
import type { Label, LabelId } from '../../codebook/label';
import { createCodePointIndex, type CodePointIndex } from '../../text/code-points';
import type { Span } from '../../text/span';
import { firstIndex } from '../../../lib/sorted';
import type { ReadingParts } from '../bundle';
import type { ExportedArticle } from '../export';
import { labelPath } from '../label-names';
import { originOf } from '../origin';

export const ANNOTATION_COLUMNS = [
  'annotation_id',
  'document_id',
  'document_title',
  'fragment',
  'start',
  'end',
  'offset_unit',
  'quote',
  'prefix',
  'suffix',
  'code_id',
  'code',
  'code_path',
  'note',
  'coder',
  'reading_id',
  'created',
  'modified',
  'paragraph',
] as const;

/** What stands between the names of a path. */
export const PATH_SEPARATOR = ' > ';

/**
 * Numbers are code points, and fragments and paragraphs count from 1. An annotation without a label has rows
 * with an empty code. Columns that came with annotations from one of `formats` follow ours.
 */
export function annotationTable(
  articles: readonly ExportedArticle[],
  formats: readonly string[],
): Table {
  const more = moreColumns(articles, formats);
  return {
    columns: [...ANNOTATION_COLUMNS, ...more],
    rows: articles.flatMap((exported) => articleRows(exported, more, formats)),
  };
}

function articleRows(
  exported: ExportedArticle,
  more: readonly string[],
  formats: readonly string[],
): readonly (readonly TableCell[])[] {
  const { article, text, codebooks, readings } = exported;
  const labels = new Map<LabelId, Label>(
    codebooks.flatMap((codebook) => codebook.labels.map((label) => [label.id, label] as const)),
  );
  const index = createCodePointIndex(text.text);
  const codesOf = ({ labelIds }: Annotation): readonly (readonly TableCell[])[] => {
    const known = labelIds.flatMap((id) => labels.get(id) ?? []);
    if (known.length === 0) return [['', '', '']];
    return known.map(({ id, name }) => [id, name, labelPath(labels, id).join(PATH_SEPARATOR)]);
  };
  const placeOf = (span: Span, at: number): readonly TableCell[] => {
    const { exact, prefix, suffix } = quoteOf(text.text, span);
    return [at + 1, ...numbersOf(span, index), 'UnicodeCodePoint', exact, prefix, suffix];
  };
  return readings.flatMap(({ reading, annotations }: ReadingParts) =>
    annotations.toSorted(compareAnnotations).flatMap((annotation) => {
      const { id, spans, note, created, modified } = annotation;
      const codes = codesOf(annotation);
      const rest = more.map((column) => rawCell(annotation, column, formats));
      return spans.flatMap((span, at) => {
        const place = placeOf(span, at);
        const paragraph = firstIndex(text.blocks, (block) => block.end > span.start) + 1;
        return codes.map((code) => [
          id,
          article.id,
          article.title,
          ...place,
          ...code,
          note,
          reading.reader,
          reading.id,
          created,
          modified,
          paragraph,
          ...rest,
        ]);
      });
    }),
  );
}

function numbersOf({ start, end }: Span, index: CodePointIndex): readonly [number, number] {
  return [index.toCodePoint(start), index.toCodePoint(end)];
}

/** In the order they are met. */
function moreColumns(
  articles: readonly ExportedArticle[],
  formats: readonly string[],
): readonly string[] {
  const own = new Set<string>(ANNOTATION_COLUMNS);
  const names = articles.flatMap(({ readings }) =>
    readings.flatMap(({ annotations }) =>
      annotations.flatMap(({ extra }) => {
        if (extra === undefined) return [];
        return formats.flatMap((format) => Object.keys(originOf(extra, format)?.raw ?? {}));
      }),
    ),
  );
  return [...new Set(names)].filter((name) => !own.has(name));
}

function rawCell({ extra }: Annotation, column: string, formats: readonly string[]): TableCell {
  for (const format of formats) {
    const raw = originOf(extra, format)?.raw;
    const value = raw && Object.hasOwn(raw, column) ? raw[column] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return value;
  }
  return '';
}
