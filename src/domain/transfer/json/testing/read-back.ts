/** What marks must come back as, and slicers that count by themselves: for tests of formats that carry no text. */
import { utf8Bytes } from '../../../../lib/utf8';
import type { Label, LabelId } from '../../../codebook/label';
import type { ExportedArticle, ExportFile } from '../../export';
import type { ForeignFile, ForeignInput, ForeignMark } from '../../foreign';

export interface PlainMark {
  readonly id: string;
  readonly quotes: readonly string[];
  readonly labels: readonly string[];
  readonly note: string;
  readonly created: string | null;
  readonly modified: string | null;
}

/** By reading, in its order. `called`: how the format calls a label. */
export function marksOf(
  { text, readings, codebooks }: ExportedArticle,
  called: (label: Label) => string = ({ name }) => name,
): readonly PlainMark[] {
  const labels = new Map<LabelId, Label>(
    codebooks.flatMap((book) => book.labels.map((label) => [label.id, label] as const)),
  );
  return readings.flatMap(({ annotations }) =>
    annotations.map(({ id, spans, labelIds, note, created, modified }) => ({
      id,
      quotes: spans.map(({ start, end }) => text.text.slice(start, end)),
      labels: labelIds.flatMap((labelId) => {
        const label = labels.get(labelId);
        return label ? [called(label)] : [];
      }),
      note,
      created,
      modified,
    })),
  );
}

export function readMarks({ documents, labels }: ForeignFile): readonly PlainMark[] {
  const names = new Map(labels.map(({ key, name }) => [key, name]));
  return documents.flatMap(({ marks }) =>
    marks.map((mark) => ({
      id: mark.id,
      quotes: mark.parts.map(({ exact }) => exact ?? ''),
      labels: mark.labels.map((key) => names.get(key) ?? key),
      note: mark.note,
      created: mark.created,
      modified: mark.modified,
    })),
  );
}

/** Quotes that do not stand where the numbers say. Counts with the iterator of strings, not with ours. */
export function misplaced(
  marks: readonly ForeignMark[],
  text: string,
  unit: 'UnicodeCodePoint' | 'Utf16CodeUnit',
): readonly string[] {
  const slice = slicer(text, unit);
  return marks.flatMap(({ parts }) =>
    parts.flatMap(({ range, exact }) =>
      range && slice(range.start, range.end) === exact ? [] : [exact ?? ''],
    ),
  );
}

export function inputOf({ path, content }: ExportFile): ForeignInput {
  const bytes = typeof content === 'string' ? new Uint8Array(utf8Bytes(content)) : content;
  return { path, bytes };
}

function slicer(text: string, unit: string): (start: number, end: number) => string {
  if (unit === 'Utf16CodeUnit') return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}
