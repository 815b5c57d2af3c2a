/**
 * An exercise as a link: its Postil file, packed, in the part of the address after `#`, which no browser sends
 * to anybody. `exercise=1.` and the zlib stream (RFC 1950) in base64url (RFC 4648) without padding; the
 * stream's own checksum finds every damage. What stands veiled in the file is packed without its veil, which
 * would not let itself be packed: after the file, each after a NUL.
 */
import { fromBase64, toBase64 } from '../../lib/base64';
import { err, ok, type Result } from '../../lib/result';
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

/** The part after `#`, with it: `#exercise=1.eJw…`. */
export async function writeLink(file: string): Promise<string> {
  const packed = new Blob([unveil(file)]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `#${LINK_FIELD}${VERSION}${toBase64Url(bytes)}`;
}

/** The Postil file that the part of an address after `#` holds. */
export async function readLink(hash: string): Promise<Result<string, LinkProblem>> {
  const [, version, payload] = /^#exercise=(\d+)\.([\w-]*)[^\w-]*$/.exec(hash.trim()) ?? [];
  if (version === undefined || payload === undefined) return err('damaged');
  if (version !== '1') return err('newer');
  const bytes = fromBase64Url(payload);
  if (bytes === null) return err('damaged');
  const unpacked = await unpack(bytes);
  return unpacked.ok ? ok(veil(unpacked.value)) : unpacked;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, LinkProblem>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > MOST_UNPACKED) {
        await reader.cancel();
        return err('too-large');
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch {
    return err('damaged');
  }
}

/** Inside a string of the file, quotation marks are escaped: this is always the field itself. */
const VEILED = /("veiled":\s*")([A-Za-z0-9+/=]*)(")/g;

function unveil(file: string): string {
  const bared: string[] = [];
  const rest = file.replace(VEILED, (whole, before: string, veiled: string, after: string) => {
    const bare = fromBase64(veiled);
    if (bare === null || toBase64(bare) !== veiled) return whole;
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

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
