/** Which parser reads which format. Loaded with the worker that reads files. */
import { parseBrat } from '../../../codecs/brat/parse';
import { parseCatma } from '../../../codecs/catma/parse';
import { parseConll, parseConllLayers } from '../../../codecs/conll/parse';
import { parseCsvTables } from '../../../codecs/csv-tables/parse';
import { parseDoccano } from '../../../codecs/doccano/parse';
import { parseDocx } from '../../../codecs/docx/parse';
import { parseHypothesis } from '../../../codecs/hypothesis/parse';
import { parseLabelStudio } from '../../../codecs/label-studio/parse';
import { parseProdigy } from '../../../codecs/prodigy/parse';
import { parseRecogito } from '../../../codecs/recogito/parse';
import { parseQdc } from '../../../codecs/refi-qda/codebook';
import { parseRefiQda } from '../../../codecs/refi-qda/parse';
import { parseTei } from '../../../codecs/tei/parse';
import { parseCasJson } from '../../../codecs/uima/parse-json';
import { parseXmi } from '../../../codecs/uima/parse-xmi';
import { parseW3c } from '../../../codecs/w3c/parse';
import { parseWebannoTsv } from '../../../codecs/webanno-tsv/parse';
import type { ParseForeign } from '../../../domain/transfer/foreign';
import type { FormatId } from '../../../domain/transfer/formats';

export const PARSERS: Readonly<Partial<Record<FormatId, ParseForeign>>> = {
  brat: parseBrat,
  'cas-json': parseCasJson,
  catma: parseCatma,
  conll: parseConll,
  'conll-layers': parseConllLayers,
  csv: parseCsvTables,
  doccano: parseDoccano,
  'doccano-relations': parseDoccano,
  docx: parseDocx,
  hypothesis: parseHypothesis,
  'label-studio': parseLabelStudio,
  prodigy: parseProdigy,
  recogito: parseRecogito,
  'refi-codebook': parseQdc,
  'refi-qda': parseRefiQda,
  tei: parseTei,
  tsv: parseCsvTables,
  'uima-xmi': parseXmi,
  w3c: parseW3c,
  'webanno-tsv': parseWebannoTsv,
};
