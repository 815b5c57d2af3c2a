/**
 * The last line of a Postil file: a CRC-32 of everything above it, so that a reader notices a file that
 * was damaged on the way or changed by something else. It proves nothing about who wrote the file.
 */
import { CRC32_START, crc32Byte, crc32End } from '../../lib/crc32';
import { isJsonObject, type JsonObject } from '../../lib/json';

export const CHECKSUM_KEY = 'checksum';

/** The object as JSON, two spaces, LF, with the checksum as its last field and a newline at the end. */
export function sealJson(file: JsonObject): string {
  const body = JSON.stringify(file, null, 2);
  const head = `${body.slice(0, body.lastIndexOf('\n}'))},\n`;
  return `${head}${OPENING}${crc32(head)}"\n}\n`;
}

/**
 * Whether a file is as Postil wrote it. Line ends changed to CRLF on the way do not count. A file that
 * never had a checksum is intact unless Postil names itself as its writer.
 */
export function isIntact(text: string, file: unknown): boolean {
  if (!isJsonObject(file)) return false;
  if (!Object.hasOwn(file, CHECKSUM_KEY)) return !isWrittenByPostil(file);
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const at = lines.lastIndexOf(OPENING);
  if (at === -1) return false;
  const head = lines.slice(0, at);
  return lines.slice(at).trimEnd() === `${OPENING}${crc32(head)}"\n}`;
}

/** CRC-32 of the text in UTF-8, eight hex digits. */
export function crc32(text: string): string {
  let crc = CRC32_START;
  const feed = (byte: number): void => {
    crc = crc32Byte(crc, byte);
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      feed(unit);
    } else if (unit < 0x800) {
      feed(0xc0 | (unit >> 6));
      feed(0x80 | (unit & 0x3f));
    } else {
      const point = text.codePointAt(at) ?? unit;
      if (point > 0xffff) {
        at += 1;
        feed(0xf0 | (point >> 18));
        feed(0x80 | ((point >> 12) & 0x3f));
      } else {
        feed(0xe0 | (point >> 12));
      }
      feed(0x80 | ((point >> 6) & 0x3f));
      feed(0x80 | (point & 0x3f));
    }
  }
  return crc32End(crc).toString(16).padStart(8, '0');
}

function isWrittenByPostil(file: JsonObject): boolean {
  const { generator } = file;
  return isJsonObject(generator) && generator['name'] === 'Postil';
}

const OPENING = `  "${CHECKSUM_KEY}": "crc32:`;
