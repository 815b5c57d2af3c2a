/** The class's results as tables with their words, and as the file a spreadsheet opens. */
import { markTable, studentTable, type Table } from '../../../domain/class/results';
import type { RollRow } from '../../../domain/class/roll';
import type { Label } from '../../../domain/codebook/label';
import { createCodePointIndex } from '../../../domain/text/code-points';
import type { Utf16Offset } from '../../../domain/text/offsets';
import type { Translate } from '../../../messages/messages';

export const RESULT_FORMATS = ['xlsx', 'csv-semicolon', 'csv-comma'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

export interface ResultTables {
  readonly students: Table;
  readonly marks: Table;
}

export function resultTables(
  rows: readonly RollRow[],
  labels: readonly Label[],
  text: string,
  t: Translate,
): ResultTables {
  const index = createCodePointIndex(text);
  return {
    students: studentTable(rows, labels, {
      student: t('report.table-student'),
      state: t('report.table-state'),
      handedIn: t('report.table-handed-in'),
      handIn: t('report.table-hand-in'),
      marks: t('report.table-marks'),
      outside: t('report.table-outside'),
      withoutPlace: t('report.table-unplaced'),
      asksMet: t('report.table-asks'),
      stateOf: (state) => t(`roll.state.${state}`),
    }),
    marks: markTable(rows, labels, text, (at) => index.toCodePoint(at as Utf16Offset), {
      student: t('report.table-student'),
      label: t('report.table-label'),
      start: t('report.table-start'),
      end: t('report.table-end'),
      quote: t('report.table-quote'),
      note: t('report.table-note'),
    }),
  };
}

export interface ResultChoice {
  readonly format: ResultFormat;
  /** CSV alone: a workbook holds both. */
  readonly what: keyof ResultTables;
  readonly byteOrderMark: boolean;
}

/** The writers are loaded when they are asked for. */
export async function resultBlob(
  tables: ResultTables,
  { format, what, byteOrderMark }: ResultChoice,
  t: Translate,
): Promise<Blob> {
  if (format === 'xlsx') {
    const { writeXlsx } = await import('../../../codecs/xlsx/write-xlsx');
    const book = writeXlsx([
      { name: t('report.sheet-students'), table: tables.students },
      { name: t('report.sheet-marks'), table: tables.marks },
    ]);
    return new Blob([book], { type: XLSX });
  }
  const { writeCsv } = await import('../../../codecs/csv-table/write-csv');
  const separator = format === 'csv-semicolon' ? ';' : ',';
  return new Blob([writeCsv(tables[what], { separator, byteOrderMark })], {
    type: 'text/csv;charset=utf-8',
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
