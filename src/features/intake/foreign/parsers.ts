/** Which parser reads which format. Loaded with the worker that reads files. */
import { parseBrat } from '../../../codecs/brat/parse';
import { parseCsvTables } from '../../../codecs/csv-tables/parse';
import { parseDoccano } from '../../../codecs/doccano/parse';
import { parseDocx } from '../../../codecs/docx/parse';
import { parseProdigy } from '../../../codecs/prodigy/parse';
import { parseRefiQda } from '../../../codecs/refi-qda/parse';
import { parseCasJson } from '../../../codecs/uima/parse-json';
import { parseXmi } from '../../../codecs/uima/parse-xmi';
import { parseW3c } from '../../../codecs/w3c/parse';
import type { ParseForeign } from '../../../domain/transfer/foreign';
import type { FormatId } from '../../../domain/transfer/formats';

export const PARSERS: Readonly<Partial<Record<FormatId, ParseForeign>>> = {
  brat: parseBrat,
  'cas-json': parseCasJson,
  csv: parseCsvTables,
  doccano: parseDoccano,
  'doccano-relations': parseDoccano,
  docx: parseDocx,
  prodigy: parseProdigy,
  'refi-qda': parseRefiQda,
  tsv: parseCsvTables,
  'uima-xmi': parseXmi,
  w3c: parseW3c,
};
