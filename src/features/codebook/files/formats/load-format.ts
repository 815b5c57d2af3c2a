/** The codec of each foreign format, loaded when it is asked for, together with the words it needs. */
import type { ParseCodebook } from '../../../../domain/foreign/foreign-codebook';
import type { CodebookParts } from '../../../../domain/transfer/bundle';
import type { Exported } from '../../../../domain/transfer/export';
import { addWords } from '../../../../messages/late-words';
import type { CodebookFormat } from './codebook-formats';

type ForeignFormat = Exclude<CodebookFormat, 'postil-codebook'>;
type SerializeCodebook = (codebook: CodebookParts) => Exported;

/** The words of losses come along. */
export async function loadSerializer(format: ForeignFormat): Promise<SerializeCodebook> {
  const [{ exportDialog }, serialize] = await Promise.all([
    import('../../../../messages/en/export'),
    SERIALIZERS[format](),
  ]);
  addWords(exportDialog);
  return serialize;
}

/** The words of what can be wrong come along. */
export async function loadParser(format: ForeignFormat): Promise<ParseCodebook> {
  const [{ foreign }, parse] = await Promise.all([
    import('../../../../messages/en/foreign'),
    PARSERS[format](),
  ]);
  addWords(foreign);
  return parse;
}

const SERIALIZERS: Readonly<Record<ForeignFormat, () => Promise<SerializeCodebook>>> = {
  brat: async () => (await import('../../../../codecs/brat/conf')).serializeBratConf,
  csv: async () => (await import('../../../../codecs/codebook-csv/serialize')).serializeCodebookCsv,
  doccano: async () => (await import('../../../../codecs/doccano/labels')).serializeDoccanoLabels,
  'label-studio': async () =>
    (await import('../../../../codecs/label-studio/config')).serializeLabelStudioConfig,
  'refi-codebook': async () => (await import('../../../../codecs/refi-qda/codebook')).serializeQdc,
};

const PARSERS: Readonly<Record<ForeignFormat, () => Promise<ParseCodebook>>> = {
  brat: async () => (await import('../../../../codecs/brat/conf')).parseBratConf,
  csv: async () => (await import('../../../../codecs/codebook-csv/parse')).parseCodebookCsv,
  doccano: async () => (await import('../../../../codecs/doccano/parse')).parseDoccanoLabels,
  'label-studio': async () =>
    (await import('../../../../codecs/label-studio/read-config')).parseLabelStudioConfig,
  'refi-codebook': async () => (await import('../../../../codecs/refi-qda/codebook')).parseQdc,
};
