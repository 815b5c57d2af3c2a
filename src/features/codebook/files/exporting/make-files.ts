/** A codebook as the file that is saved, and what that file does not say. */
import { serializeCodebook } from '../../../../codecs/codebook-json/serialize';
import { writeZip } from '../../../../containers/zip/write-zip';
import type { CodebookParts } from '../../../../domain/transfer/bundle';
import type { Loss } from '../../../../domain/transfer/export';
import { exportFileName } from '../../../../domain/transfer/file-name';
import { CODEBOOK_FACTS, type CodebookFormat } from '../formats/codebook-formats';
import { loadSerializer } from '../formats/load-format';

export interface MadeFile {
  readonly format: CodebookFormat;
  readonly name: string;
  readonly blob: Blob;
  readonly losses: readonly Loss[];
}

/** `now`: RFC 3339. Several files become one ZIP file. */
export async function makeCodebookFile(
  format: CodebookFormat,
  codebook: CodebookParts,
  now: string,
): Promise<MadeFile> {
  const { ending, mediaType } = CODEBOOK_FACTS[format];
  const name = exportFileName(now, codebook.codebook.name, 'codebook', ending);
  const { files, losses } =
    format === 'postil-codebook'
      ? { files: [{ path: name, content: serializeCodebook(codebook) }], losses: [] }
      : (await loadSerializer(format))(codebook);
  const [only, ...more] = files;
  const content = only && more.length === 0 ? only.content : writeZip(files);
  return { format, name, blob: new Blob([content], { type: mediaType }), losses };
}
