/** Text as UTF-8 and back, where there is no encoder of the platform's. */

/** Lone surrogates become U+FFFD, as everywhere. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.subarray(0, writeUtf8(text, 0, text.length, bytes));
}

/** As `utf8Bytes`, a few thousand bytes at a time in an array that is used again: for texts of any length. */
export function* utf8Pieces(text: string): Generator<Uint8Array, void> {
  const bytes = new Uint8Array(PIECE * 3);
  for (let at = 0; at < text.length;) {
    const end = at + PIECE;
    // Both halves of a character stay together.
    const until = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    yield bytes.subarray(0, writeUtf8(text, at, Math.min(until, text.length), bytes));
    at = until;
  }
}

/** The UTF-16 units of `text` from `from` to before `until`; the number of bytes written. */
function writeUtf8(text: string, from: number, until: number, bytes: Uint8Array): number {
  let length = 0;
  for (let at = from; at < until; at += 1) {
    let point = text.charCodeAt(at);
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    if (point >= 0xd800 && point < 0xe000) {
      point = text.codePointAt(at) as number;
      if (point > 0xffff) at += 1;
      else point = 0xfffd;
    }
    if (point < 0x800) {
      bytes[length++] = 0xc0 | (point >> 6);
    } else if (point < 0x10000) {
      bytes[length++] = 0xe0 | (point >> 12);
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    } else {
      bytes[length++] = 0xf0 | (point >> 18);
      bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (point & 0x3f);
  }
  return length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** null: not UTF-8 (RFC 3629), as a strict decoder says. A byte order mark stays. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  const units = new Uint16Array(PIECE + 1);
  let text = '';
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] as number;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const point = size === 1 ? lead : pointAt(bytes, at, size);
    if (point < 0) return null;
    at += size;
    if (point > 0xffff) {
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 + (point & 0x3ff);
    } else {
      units[length++] = point;
    }
    if (length >= PIECE) {
      text += String.fromCharCode(...units.subarray(0, length));
      length = 0;
    }
  }
  return text + String.fromCharCode(...units.subarray(0, length));
}

/** As many arguments as every engine takes. */
const PIECE = 4096;

/** The least a sequence of so many bytes may stand for: anything below has a shorter one. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** -1: no sequence of `size` bytes begins here. */
function pointAt(bytes: Uint8Array, at: number, size: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc0 || lead > 0xf7 || at + size > bytes.length) return -1;
  let point = lead & (0x7f >> size);
  for (let next = at + 1; next < at + size; next += 1) {
    const byte = bytes[next] as number;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point < 0xe000;
  return isSurrogate || point > 0x10ffff || point < (LEAST[size] as number) ? -1 : point;
}
