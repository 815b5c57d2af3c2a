/**
 * An exercise as a link: its Postil file, packed, in the part of the address after `#`, which no browser sends
 * to anybody. `exercise=1.` and the zlib stream (RFC 1950) in base64url (RFC 4648) without padding; the
 * stream's own checksum finds every damage. What stands veiled in the file is packed without its veil, which
 * would not let itself be packed: after the file, each after a NUL.
 */
import { bytesFromBase64, bytesToBase64, fromBase64, toBase64 } from '../../lib/base64';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8, utf8Bytes } from '../../lib/utf8';
import { LINK_FIELD } from './is-link';

export type LinkProblem =
  /** Of a later version of links. */
  | 'newer'
  /** Characters are missing or wrong: cut off, or changed on the way. */
  | 'damaged'
  /** Unpacked it is more than any exercise that fits a link. */
  | 'too-large';

/** Longer addresses are cut by mail programs, chats and the pictures of QR codes. In characters. */
export const LONGEST_LINK = 8000;

const VERSION = '1.';

/** Bytes: a link of the greatest length that packs a hundredfold; more is made to fill the memory. */
const MOST_UNPACKED = 600_000;

/** What packs and unpacks: the platform's zlib, which only a page or a worker has. */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** `most`: bytes; to be stopped when more come out. Damage is found by the stream's checksum. */
export type Inflate = (
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
) => Promise<Result<Uint8Array, 'damaged' | 'too-large'>>;

/** The part after `#`, with it: `#exercise=1.eJw…`. `file`: JSON, which never holds a NUL as it is. */
export async function writeLink(file: string, deflate: Deflate): Promise<string> {
  const packed = await deflate(new Uint8Array(utf8Bytes(unveil(file))));
  const letters = bytesToBase64(packed)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `#${LINK_FIELD}${VERSION}${letters}`;
}

/** The Postil file that the part of an address after `#` holds. */
export async function readLink(
  hash: string,
  inflate: Inflate,
): Promise<Result<string, LinkProblem>> {
  const [, version, letters] = /^#exercise=(\d+)\.([\w-]*)[^\w-]*$/.exec(hash.trim()) ?? [];
  if (version === undefined || letters === undefined) return err('damaged');
  if (version !== '1') return err('newer');
  const packed = bytesFromBase64(letters.replaceAll('-', '+').replaceAll('_', '/'));
  if (packed === null) return err('damaged');
  const unpacked = await inflate(packed, MOST_UNPACKED);
  if (!unpacked.ok) return unpacked;
  const text = textOfUtf8(unpacked.value);
  return text === null ? err('damaged') : ok(veil(text));
}

/** Inside a string of the file, quotation marks are escaped: this is always the field itself. */
const VEILED = /("veiled":\s*")([A-Za-z0-9+/=]*)(")/g;

function unveil(file: string): string {
  const bared: string[] = [];
  const rest = file.replace(VEILED, (whole, before: string, veiled: string, after: string) => {
    const bare = fromBase64(veiled);
    if (bare === null || bare.includes(NUL) || toBase64(bare) !== veiled) return whole;
    bared.push(bare);
    return before + after;
  });
  return [rest, ...bared].join(NUL);
}

function veil(text: string): string {
  const [rest = '', ...bared] = text.split(NUL);
  return rest.replace(VEILED, (whole, before: string, veiled: string, after: string) =>
    veiled === '' ? before + toBase64(bared.shift() ?? '') + after : whole,
  );
}

/** Never in JSON, where it is written as an escape. */
const NUL = '\0';
