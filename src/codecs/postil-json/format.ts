/** The names and the version of the Postil JSON format. The rules of versions: docs/formats/postil-json.md. */
import type { OffsetUnit } from '../../domain/anchor/offset-units';
import type { FormatVersion } from '../../domain/schema/header';

export const POSTIL_SCHEMA = 'urn:postil:schema:postil-v1';

export const OFFSET_UNIT = 'UnicodeCodePoint' satisfies OffsetUnit;

export const POSTIL_FORMAT: FormatVersion = {
  format: 'postil',
  major: 1,
  minor: 2,
  patch: 0,
  migrations: new Map(),
};

/** What a file says that has less than the newest: nothing optional at all, or only marks without a place. */
export const VERSIONS = { plain: '1.0.0', unplaced: '1.1.0' } as const;

/** The top level's fields, in their order. The checksum is always the last line of the file. */
export const FILE_KEYS: ReadonlySet<string> = new Set([
  '$schema',
  'format',
  'formatVersion',
  'offsetUnit',
  'generator',
  'articles',
  'codebooks',
  'readings',
  'exercises',
  'keys',
  'submissions',
  'verdicts',
  'corrections',
  'checksum',
]);
