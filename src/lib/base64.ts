/** Base64 (RFC 4648, with padding) of bytes, and of a text in UTF-8, where there is no `btoa`. */
import { textOfUtf8, utf8Bytes } from './utf8';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(text: string): string {
  return bytesToBase64(utf8Bytes(text));
}

export function bytesToBase64(bytes: Uint8Array): string {
  let base64 = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group =
      ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    base64 +=
      DIGITS.charAt(group >> 18) +
      DIGITS.charAt((group >> 12) & 63) +
      (at + 1 < bytes.length ? DIGITS.charAt((group >> 6) & 63) : '=') +
      (at + 2 < bytes.length ? DIGITS.charAt(group & 63) : '=');
  }
  return base64;
}

/** null: not base64, or not of UTF-8. White space and missing padding are let pass. */
export function fromBase64(base64: string): string | null {
  const bytes = bytesFromBase64(base64);
  return bytes && textOfUtf8(bytes);
}

/** null: not base64. */
export function bytesFromBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  const digits = base64.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let buffer = 0;
  let length = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = VALUES.get(digits.charAt(at));
    if (value === undefined) return null;
    buffer = ((buffer << 6) | value) & 0xffffff;
    if (at % 4 > 0) bytes[length++] = (buffer >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes;
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(DIGITS, (digit, value) => [digit, value] as const),
);
