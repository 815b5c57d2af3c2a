/** Turns the bytes of a file into text, or says why they are none. */
import type { FileContents, IntakeChange, IntakeProblem } from '../../domain/intake/draft';
import { mergeChanges } from '../../domain/intake/changes';
import { isReadExtension } from '../../domain/intake/format';
import {
  countReplacementCharacters,
  withoutByteOrderMarks,
} from '../../domain/intake/prepare-text';
import { err, ok, type Result } from '../../lib/result';
import { guessUtf16, looksLikeText, looksLikeWesternText } from './looks-like-text';
import { recogniseSignature } from './signatures';

export interface DecodedText {
  readonly text: string;
  readonly changes: readonly IntakeChange[];
}

/** Bytes: a file of this size or more is refused, unread. */
export const SIZE_LIMIT = 50_000_000;

/** UTF-16 units: a text longer than this is refused. The largest novels have half of it. */
export const LENGTH_LIMIT = 8_000_000;

/** For the size a file states before it is read. */
export function checkSize(bytes: number): Result<number, IntakeProblem> {
  if (bytes >= SIZE_LIMIT) return err({ kind: 'too-large', bytes, limit: SIZE_LIMIT });
  return bytes === 0 ? err({ kind: 'empty' }) : ok(bytes);
}

/** For a text that is to be an article. A Postil file holds many, and has its own limit. */
export function checkLength(text: string): Result<string, IntakeProblem> {
  const characters = text.length;
  return characters > LENGTH_LIMIT
    ? err({ kind: 'too-long', characters, limit: LENGTH_LIMIT })
    : ok(text);
}

/** `fileName` only serves the sentence about what is not text: its name says so, or misleads. */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
): Result<DecodedText, IntakeProblem> {
  const size = checkSize(bytes.length);
  if (!size.ok) return size;
  const contents = recogniseSignature(bytes);
  if (contents !== null) return err(refuseContents(contents, fileName));
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  return decoded.value.text.trim() === '' ? err({ kind: 'empty' }) : decoded;
}

/** A name that promises text is contradicted; any other format is named by its extension. */
export function refuseContents(contents: FileContents, fileName: string): IntakeProblem {
  const extension = extensionOf(fileName);
  return extension === '' || isReadExtension(extension)
    ? { kind: 'not-text', contents }
    : { kind: 'unknown-format', extension };
}

function decodeBytes(bytes: Uint8Array): Result<DecodedText, IntakeProblem> {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes, 'marked');
  if (a === 0xff && b === 0xfe) return decodeMarkedUtf16(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeMarkedUtf16(bytes, 'utf-16be');
  return decodeUtf8(bytes, 'unmarked');
}

function decodeMarkedUtf16(
  bytes: Uint8Array,
  charset: 'utf-16le' | 'utf-16be',
): Result<DecodedText, IntakeProblem> {
  const text = new TextDecoder(charset).decode(bytes);
  if (!looksLikeText(text)) return err({ kind: 'wrong-encoding', charset });
  return ok(decodedText(text, [{ kind: 'byte-order-mark' }, { kind: 'decoded-as', charset }]));
}

function decodeUtf8(
  bytes: Uint8Array,
  mark: 'marked' | 'unmarked',
): Result<DecodedText, IntakeProblem> {
  const marks: readonly IntakeChange[] = mark === 'marked' ? [{ kind: 'byte-order-mark' }] : [];
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict === '') return err({ kind: 'empty' });
  if (strict !== null) {
    if (looksLikeText(strict)) return ok(decodedText(strict, marks));
    return decodeGuessedUtf16(bytes) ?? err({ kind: 'binary' });
  }
  const utf16 = decodeGuessedUtf16(bytes);
  if (utf16) return utf16;
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const replaced = countReplacementCharacters(lossy);
  if (isMostlyUtf8(lossy, replaced)) {
    return ok(decodedText(lossy, [...marks, { kind: 'replaced-characters', count: replaced }]));
  }
  return decodeLegacy(bytes, mark);
}

/** A page's own word for its charset, else windows-1252 as a stated guess. */
function decodeLegacy(
  bytes: Uint8Array,
  mark: 'marked' | 'unmarked',
): Result<DecodedText, IntakeProblem> {
  const declared = declaredCharset(bytes);
  const asDeclared = declared === null ? null : decodeStrictly(bytes, declared);
  if (declared !== null && asDeclared !== null && looksLikeText(asDeclared)) {
    return ok(decodedText(asDeclared, [{ kind: 'decoded-as', charset: declared }]));
  }
  const charset = 'windows-1252';
  const western = decodeWindows1252(bytes);
  // Other charsets use the bytes beyond ASCII freely, but no text has control characters.
  if (!looksLikeText(western.replace(/[\u0080-\u009f]/g, 'x'))) return err({ kind: 'binary' });
  if (mark === 'marked' || !looksLikeText(western) || !looksLikeWesternText(western)) {
    return err({ kind: 'wrong-encoding', charset: 'utf-8' });
  }
  return ok(decodedText(western, [{ kind: 'decoded-as', charset }]));
}

function decodeGuessedUtf16(bytes: Uint8Array): Result<DecodedText, IntakeProblem> | null {
  const charset = guessUtf16(bytes);
  if (charset === null) return null;
  const text = new TextDecoder(charset).decode(bytes);
  return looksLikeText(text) ? ok(decodedText(text, [{ kind: 'decoded-as', charset }])) : null;
}

function decodedText(text: string, changes: readonly IntakeChange[]): DecodedText {
  return { text: withoutByteOrderMarks(text), changes: mergeChanges(changes) };
}

/** Null when the bytes are not valid in it, or nobody knows the charset. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The decoder of Node 20 leaves 0x80 to 0x9F as control characters: https://github.com/nodejs/node/issues/56542 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80) || control,
  );
}

/** A file cut off or damaged in a few places, but not one in another charset. */
function isMostlyUtf8(lossy: string, replaced: number): boolean {
  const beyondAscii = lossy.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0;
  return looksLikeText(lossy) && replaced * 10 <= beyondAscii + 1;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return (
    /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})/i
      .exec(head)?.[1]
      ?.toLowerCase() ?? null
  );
}

function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** 0x80 to 0x9F; the five bytes that mean nothing stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
