/**
 * The last line of a Postil file: a CRC-32 of everything above it, so that a reader notices a file that
 * was damaged on the way or changed by something else. It proves nothing about who wrote the file.
 */
import { CRC32_START, crc32Bytes, crc32End } from '../../lib/crc32';
import { isJsonObject, type JsonObject } from '../../lib/json';
import { utf8Pieces } from '../../lib/utf8';

export const CHECKSUM_KEY = 'checksum';

/** The object as JSON, two spaces, LF, with the checksum as its last field and a newline at the end. */
export function sealJson(file: JsonObject): string {
  const body = JSON.stringify(file, null, 2);
  const head = `${body.slice(0, body.lastIndexOf('\n}'))},\n`;
  return `${head}${OPENING}${crc32(head)}"\n}\n`;
}

export type ChecksumState = 'none' | 'intact' | 'broken';

/** Whether a file is as Postil wrote it, its checksum being `none` where it may do without. */
export function isIntact(text: string, file: unknown): boolean {
  return checksumState(text, file) !== 'broken';
}

/**
 * Line ends changed to CRLF on the way do not count. `none`: it never had a checksum, and Postil is not
 * named as its writer.
 */
export function checksumState(text: string, file: unknown): ChecksumState {
  if (!isJsonObject(file)) return 'broken';
  if (!Object.hasOwn(file, CHECKSUM_KEY)) return isWrittenByPostil(file) ? 'broken' : 'none';
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const at = lines.lastIndexOf(OPENING);
  if (at === -1) return 'broken';
  const head = lines.slice(0, at);
  const isAsWritten = lines.slice(at).trimEnd() === `${OPENING}${crc32(head)}"\n}`;
  return isAsWritten ? 'intact' : 'broken';
}

/** CRC-32 of the text in UTF-8, eight hex digits. */
export function crc32(text: string): string {
  let sum = CRC32_START;
  for (const bytes of utf8Pieces(text)) sum = crc32Bytes(sum, bytes);
  return crc32End(sum).toString(16).padStart(8, '0');
}

function isWrittenByPostil(file: JsonObject): boolean {
  const { generator } = file;
  return isJsonObject(generator) && generator['name'] === 'Postil';
}

const OPENING = `  "${CHECKSUM_KEY}": "crc32:`;
