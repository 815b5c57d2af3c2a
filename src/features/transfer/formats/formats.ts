/**
 * What the export dialog knows of each format before its codec is loaded. `load-codec.ts` has the way to the
 * codecs themselves: only the worker imports that.
 */
import type { FormatUnit } from '../../../domain/transfer/export';
import type { FormatId } from '../../../domain/transfer/formats';

export const FORMAT_GROUPS = [
  'whole',
  'reports',
  'tables',
  'qualitative',
  'web',
  'tools',
  'editions',
] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export interface FormatFacts {
  readonly group: FormatGroup;
  /** Of a file that stands alone, without the first dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly unit: FormatUnit;
  /** article: one at a time, each with files of its own. whole: all articles together. */
  readonly scope: 'article' | 'whole';
}

const JSON_TYPE = 'application/json';
const LINES = 'application/jsonl';
const TEI = 'application/tei+xml';
const WEB_ANNOTATION = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** In the order they are offered in. */
export const FORMATS: Readonly<Record<FormatId, FormatFacts>> = {
  'postil-json': facts('whole', 'postil.json', JSON_TYPE, 'UnicodeCodePoint', 'whole'),
  docx: facts(
    'reports',
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    null,
    'article',
  ),
  'html-report': facts('reports', 'html', 'text/html', null, 'article'),
  markdown: facts('reports', 'md', 'text/markdown', null, 'article'),
  xlsx: facts(
    'tables',
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'UnicodeCodePoint',
    'whole',
  ),
  csv: facts('tables', 'csv', 'text/csv', 'UnicodeCodePoint', 'whole'),
  'csv-excel': facts('tables', 'csv', 'text/csv', 'UnicodeCodePoint', 'whole'),
  tsv: facts('tables', 'tsv', 'text/tab-separated-values', 'UnicodeCodePoint', 'whole'),
  'refi-qda': facts('qualitative', 'qdpx', 'application/zip', 'UnicodeCodePoint', 'whole'),
  'refi-qda-crlf': facts('qualitative', 'qdpx', 'application/zip', 'UnicodeCodePoint', 'whole'),
  'refi-codebook': facts('qualitative', 'qdc', 'application/xml', null, 'whole'),
  catma: facts('qualitative', 'catma.xml', TEI, 'Utf16CodeUnit', 'article'),
  w3c: facts('web', 'jsonld', WEB_ANNOTATION, 'UnicodeCodePoint', 'article'),
  'w3c-recogito': facts('web', 'recogito.jsonld', WEB_ANNOTATION, 'Utf16CodeUnit', 'article'),
  hypothesis: facts('web', 'hypothesis.json', JSON_TYPE, 'Utf16CodeUnit', 'article'),
  recogito: facts('web', 'recogito.json', JSON_TYPE, 'Utf16CodeUnit', 'article'),
  'label-studio': facts('tools', 'label-studio.json', JSON_TYPE, 'UnicodeCodePoint', 'whole'),
  doccano: facts('tools', 'jsonl', LINES, 'UnicodeCodePoint', 'whole'),
  'doccano-utf16': facts('tools', 'utf16.jsonl', LINES, 'Utf16CodeUnit', 'whole'),
  'doccano-relations': facts('tools', 'jsonl', LINES, 'UnicodeCodePoint', 'whole'),
  prodigy: facts('tools', 'prodigy.jsonl', LINES, 'UnicodeCodePoint', 'whole'),
  brat: facts('tools', 'ann', 'text/plain', 'UnicodeCodePoint', 'article'),
  'cas-json': facts('tools', 'cas.json', JSON_TYPE, 'Utf16CodeUnit', 'article'),
  'uima-xmi': facts('tools', 'xmi', 'application/vnd.xmi+xml', 'Utf16CodeUnit', 'article'),
  'webanno-tsv': facts('tools', 'tsv', 'text/tab-separated-values', 'Utf16CodeUnit', 'article'),
  conll: facts('tools', 'conll', 'text/plain', null, 'article'),
  'conll-layers': facts('tools', 'conll.tsv', 'text/tab-separated-values', null, 'article'),
  tei: facts('editions', 'tei.xml', TEI, 'UnicodeCodePoint', 'article'),
};

/** Those whose codec is there, in the order of `FORMATS`. */
export const OFFERED = [
  'postil-json',
  'docx',
  'html-report',
  'markdown',
  'xlsx',
  'csv',
  'csv-excel',
  'tsv',
  'refi-qda',
  'refi-qda-crlf',
  'catma',
  'w3c',
  'w3c-recogito',
  'hypothesis',
  'recogito',
  'label-studio',
  'doccano',
  'doccano-utf16',
  'doccano-relations',
  'prodigy',
  'brat',
  'cas-json',
  'uima-xmi',
  'webanno-tsv',
  'conll',
  'conll-layers',
  'tei',
] as const satisfies readonly FormatId[];
export type OfferedFormat = (typeof OFFERED)[number];

/** The one that was chosen last, as the settings remember it, or the lossless one. */
export function offeredFormat(remembered: string): OfferedFormat {
  return OFFERED.find((format) => format === remembered) ?? 'postil-json';
}

function facts(
  group: FormatGroup,
  ending: string,
  mediaType: string,
  unit: FormatUnit,
  scope: FormatFacts['scope'],
): FormatFacts {
  return { group, ending, mediaType, unit, scope };
}
