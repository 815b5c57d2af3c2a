/** The codec of each offered format, loaded when it is asked for. For the worker alone: the page needs none. */
import type { Serialize } from '../../../domain/transfer/export';
import type { OfferedFormat } from './formats';

type WithCodec = Exclude<OfferedFormat, 'postil-json'>;

export function loadCodec(format: WithCodec): Promise<Serialize> {
  return LOADERS[format]();
}

const LOADERS: Readonly<Record<WithCodec, () => Promise<Serialize>>> = {
  brat: async () => (await import('../../../codecs/brat/serialize')).serializeBrat,
  'cas-json': async () => (await import('../../../codecs/uima/serialize')).serializeCasJson,
  catma: async () => (await import('../../../codecs/catma/serialize')).serializeCatma,
  conll: async () => (await import('../../../codecs/conll/serialize')).serializeConll,
  'conll-layers': async () =>
    (await import('../../../codecs/conll/serialize')).serializeConllLayers,
  csv: async () => (await import('../../../codecs/csv-tables/serialize')).serializeCsv,
  'csv-excel': async () => (await import('../../../codecs/csv-tables/serialize')).serializeExcelCsv,
  doccano: async () => (await import('../../../codecs/doccano/serialize')).serializeDoccano,
  'doccano-relations': async () =>
    (await import('../../../codecs/doccano/serialize')).serializeDoccanoRelations,
  'doccano-utf16': async () =>
    (await import('../../../codecs/doccano/serialize')).serializeDoccanoUtf16,
  docx: async () => (await import('../../../codecs/docx/serialize')).serializeDocx,
  'html-report': async () =>
    (await import('../../../codecs/html-report/serialize')).serializeHtmlReport,
  hypothesis: async () =>
    (await import('../../../codecs/hypothesis/serialize')).serializeHypothesis,
  'label-studio': async () =>
    (await import('../../../codecs/label-studio/serialize')).serializeLabelStudio,
  markdown: async () =>
    (await import('../../../codecs/markdown-report/serialize')).serializeMarkdown,
  prodigy: async () => (await import('../../../codecs/prodigy/serialize')).serializeProdigy,
  recogito: async () => (await import('../../../codecs/recogito/serialize')).serializeRecogito,
  'refi-qda': async () => (await import('../../../codecs/refi-qda/serialize')).serializeRefiQda,
  'refi-qda-crlf': async () =>
    (await import('../../../codecs/refi-qda/serialize')).serializeRefiQdaCrlf,
  tei: async () => (await import('../../../codecs/tei/serialize')).serializeTei,
  tsv: async () => (await import('../../../codecs/csv-tables/serialize')).serializeTsv,
  'uima-xmi': async () => (await import('../../../codecs/uima/serialize')).serializeXmi,
  w3c: async () => (await import('../../../codecs/w3c/serialize')).serializeW3c,
  'w3c-recogito': async () =>
    (await import('../../../codecs/w3c/serialize')).serializeW3cForRecogito,
  'webanno-tsv': async () =>
    (await import('../../../codecs/webanno-tsv/serialize')).serializeWebannoTsv,
  xlsx: async () => (await import('../../../codecs/xlsx/serialize')).serializeXlsx,
};
