/** A class's results as tables: one row per student, and one per mark. For spreadsheets; words are given. */
import type { Label } from '../codebook/label';
import type { RollRow } from './roll';

export type TableCell = string | number;

export interface Table {
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface StudentColumns {
  readonly student: string;
  readonly state: string;
  readonly handedIn: string;
  readonly handIn: string;
  readonly marks: string;
  readonly outside: string;
  readonly withoutPlace: string;
  readonly asksMet: string;
  readonly stateOf: (state: RollRow['submission']['state']) => string;
}

/** Counts per label in the passages asked for, in the order of `labels`. */
export function studentTable(
  rows: readonly RollRow[],
  labels: readonly Label[],
  words: StudentColumns,
): Table {
  const { student, state, handedIn, handIn, marks, outside, withoutPlace, asksMet } = words;
  const names = labels.map(({ name }) => name);
  return {
    columns: [student, state, handedIn, handIn, marks, ...names, asksMet, outside, withoutPlace],
    rows: rows.map(({ name, submission, total, outside: left, byLabel, asked }) => [
      name,
      words.stateOf(submission.state),
      submission.handedIn,
      submission.attempt,
      total,
      ...labels.map(({ id }) => byLabel.get(id) ?? 0),
      asked.filter(({ fit }) => fit === 'met').length,
      left,
      submission.unplaced.length,
    ]),
  };
}

export interface MarkColumns {
  readonly student: string;
  readonly label: string;
  /** Code points from the start of the text, as in files. */
  readonly start: string;
  readonly end: string;
  readonly quote: string;
  readonly note: string;
}

/** A row per mark and label, in document order; a mark of several parts is one row with all its words. */
export function markTable(
  rows: readonly RollRow[],
  labels: readonly Label[],
  text: string,
  toCodePoint: (utf16: number) => number,
  words: MarkColumns,
): Table {
  const names = new Map(labels.map(({ id, name }) => [id, name]));
  return {
    columns: [words.student, words.label, words.start, words.end, words.quote, words.note],
    rows: rows.flatMap(({ name, submission }) =>
      submission.marks
        .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
        .flatMap(({ spans, labelIds, note }) => {
          const start = toCodePoint(spans[0]?.start ?? 0);
          const end = toCodePoint(spans.at(-1)?.end ?? 0);
          const quote = spans.map((span) => text.slice(span.start, span.end)).join(' … ');
          const own = labelIds.length > 0 ? labelIds.map((id) => names.get(id) ?? '') : [''];
          return own.map((label) => [name, label, start, end, quote, note]);
        }),
    ),
  };
}
