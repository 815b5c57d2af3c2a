/** Which parser reads which format. Loaded with the worker that reads files. */
import { parseCsvTables } from '../../../codecs/csv-tables/parse';
import type { ParseForeign } from '../../../domain/transfer/foreign';
import type { FormatId } from '../../../domain/transfer/formats';

export const PARSERS: Readonly<Partial<Record<FormatId, ParseForeign>>> = {
  csv: parseCsvTables,
  tsv: parseCsvTables,
};
