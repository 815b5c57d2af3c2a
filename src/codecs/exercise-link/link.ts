/**
 * An exercise as a link: its Postil file, packed, in the part of the address after `#`, which no browser sends
 * to anybody. `exercise=1.` and the zlib stream (RFC 1950) in base64url (RFC 4648) without padding; the
 * stream's own checksum finds every damage.
 */
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
  const packed = new Blob([file]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `#${LINK_FIELD}${VERSION}${toBase64Url(bytes)}`;
}

/** The Postil file that the part of an address after `#` holds. */
export async function readLink(hash: string): Promise<Result<string, LinkProblem>> {
  const [, version, payload] = /^#exercise=(\d+)\.([\w-]*)[^\w-]*$/.exec(hash.trim()) ?? [];
  if (version === undefined || payload === undefined) return err('damaged');
  if (version !== '1') return err('newer');
  const bytes = fromBase64Url(payload);
  return bytes === null ? err('damaged') : unpack(bytes);
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
