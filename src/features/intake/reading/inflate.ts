/** Unpacks a zlib stream (RFC 1950) with the browser's own means, and stops when more comes out than may. */
import { err, ok, type Result } from '../../../lib/result';

/** `most`: bytes. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<Uint8Array, 'damaged' | 'too-large'>> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > most) {
        await reader.cancel();
        return err('too-large');
      }
      parts.push(part.value);
    }
    return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
  } catch {
    return err('damaged');
  }
}
