/** Writes one codebook with its labels as a file of its own. The same records make the same bytes. */
import { sealJson } from '../../domain/schema/checksum';
import { writeCodebook } from '../../domain/schema/codebook-shape';
import { withExtra } from '../../domain/schema/extra';
import { sharedFileExtra, withoutFileExtra } from '../../domain/schema/file-extra';
import { formatVersionText, GENERATOR } from '../../domain/schema/header';
import type { CodebookParts } from '../../domain/transfer/bundle';
import { CODEBOOK_FORMAT, CODEBOOK_SCHEMA, FILE_KEYS } from './format';

export function serializeCodebook({ codebook, labels }: CodebookParts): string {
  const fileExtra = sharedFileExtra([codebook], FILE_KEYS);
  const { extra, ...fields } = codebook;
  const own = fileExtra ? withoutFileExtra(extra) : extra;
  const file = {
    $schema: CODEBOOK_SCHEMA,
    format: CODEBOOK_FORMAT.format,
    formatVersion: formatVersionText(CODEBOOK_FORMAT),
    generator: GENERATOR,
    codebook: writeCodebook({ codebook: { ...fields, ...(own && { extra: own }) }, labels }),
  };
  return sealJson(withExtra(file, fileExtra ?? undefined));
}
