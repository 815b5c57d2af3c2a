/** Every format that leaves and comes back: what the app would save, and what it is then given to open. */
import { unzipSync } from 'fflate';
import type { Exported, ExportedArticle } from '../domain/transfer/export';
import type { ForeignInput } from '../domain/transfer/foreign';
import type { FormatId } from '../domain/transfer/formats';
import { CONTEXT } from '../domain/transfer/testing/export-samples';
import { PARSERS } from '../features/intake/foreign/parsers';
import { OFFERED } from '../features/transfer/formats/formats';
import { loadCodec } from '../features/transfer/formats/load-codec';
import { utf8Bytes } from '../lib/utf8';

/** Formats that leave and can come back. */
export const THERE_AND_BACK = OFFERED.filter((format) => format !== 'postil-json')
  .map((format) => ({ format, reads: readAs(format) }))
  .filter(({ reads }) => PARSERS[reads] !== undefined);

export async function exportOf(format: FormatId, article: ExportedArticle): Promise<Exported> {
  if (format === 'postil-json') throw new Error('has a test of its own');
  const codec = await loadCodec(format as Parameters<typeof loadCodec>[0]);
  return codec([article], CONTEXT);
}

/** What a person gets to open: containers come unpacked. */
export function inputsOf({ files }: Exported): readonly ForeignInput[] {
  return files.flatMap(({ path, content }): readonly ForeignInput[] => {
    if (typeof content === 'string') return [{ path, bytes: new Uint8Array(utf8Bytes(content)) }];
    return Object.entries(unzipSync(content)).map(([inner, bytes]) => ({
      path: inner,
      bytes: new Uint8Array(bytes),
    }));
  });
}

/** A preset is read by the format it is a preset of. */
function readAs(format: FormatId): FormatId {
  const presets: Partial<Record<FormatId, FormatId>> = {
    'csv-excel': 'csv',
    'doccano-utf16': 'doccano',
    'refi-qda-crlf': 'refi-qda',
    'w3c-recogito': 'w3c',
  };
  return presets[format] ?? format;
}
