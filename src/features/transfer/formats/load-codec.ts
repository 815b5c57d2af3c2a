/** The codec of each offered format, loaded when it is asked for. For the worker alone: the page needs none. */
import type { Serialize, SerializeLater } from '../../../domain/transfer/export';
import type { OfferedFormat } from './formats';

export type Codec = Serialize | SerializeLater;

type WithCodec = Exclude<OfferedFormat, 'postil-json'>;

export function loadCodec(format: WithCodec): Promise<Codec> {
  return LOADERS[format]();
}

const LOADERS: Readonly<Record<WithCodec, () => Promise<Codec>>> = {
  brat: async () => (await import('../../../codecs/brat/serialize')).serializeBrat,
  csv: async () => (await import('../../../codecs/csv-tables/serialize')).serializeCsv,
  doccano: async () => (await import('../../../codecs/doccano/serialize')).serializeDoccano,
  'doccano-relations': async () =>
    (await import('../../../codecs/doccano/serialize')).serializeDoccanoRelations,
  'doccano-utf16': async () =>
    (await import('../../../codecs/doccano/serialize')).serializeDoccanoUtf16,
  prodigy: async () => (await import('../../../codecs/prodigy/serialize')).serializeProdigy,
  'refi-qda': async () => (await import('../../../codecs/refi-qda/serialize')).serializeRefiQda,
  tsv: async () => (await import('../../../codecs/csv-tables/serialize')).serializeTsv,
  xlsx: async () => (await import('../../../codecs/xlsx/serialize')).serializeXlsx,
};
