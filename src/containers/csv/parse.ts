/** Reads CSV, TSV and their like, whichever sign separates their cells. */
import Papa from 'papaparse';
import { err, ok, type Result } from '../../lib/result';

export interface CsvTable {
  readonly separator: string;
  /** The first row. */
  readonly header: readonly string[];
  /** As they stand in the file, of any length; empty lines are left out. */
  readonly rows: readonly (readonly string[])[];
}

/** A quote is opened and not closed, or closed in the middle of a cell; `row` from 1, the header's being 1. */
export interface CsvProblem {
  readonly row: number;
}

export function parseCsv(text: string): Result<CsvTable, CsvProblem> {
  const body = text.replace(/^\ufeff/, '');
  const separator = separatorOf(body);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: true,
  });
  const [problem] = errors;
  if (problem) return err({ row: (problem.row ?? 0) + 1 });
  const [header = [], ...rows] = data;
  return ok({ separator, header, rows });
}

/** The one most used in the first line outside quotes; a comma when there is none. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => first.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const SEPARATORS = [',', '\t', ';', '|'];
