/** The names and the version of the Postil codebook JSON format. */
import type { FormatVersion } from '../../domain/schema/header';

export const CODEBOOK_SCHEMA = 'urn:postil:schema:postil-codebook-v1';

export const CODEBOOK_FORMAT: FormatVersion = {
  format: 'postil-codebook',
  major: 1,
  minor: 0,
  patch: 0,
  migrations: new Map(),
};

/** The top level's fields, in their order. The checksum is always the last line of the file. */
export const FILE_KEYS: ReadonlySet<string> = new Set([
  '$schema',
  'format',
  'formatVersion',
  'generator',
  'codebook',
  'checksum',
]);
