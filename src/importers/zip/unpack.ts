/**
 * The bytes of one file in a ZIP file, counted as they come out: the stream ends with the first step beyond
 * what the table of contents states. Inflating is the browser's own (DecompressionStream).
 */
import type { ArchiveProblem } from '../../domain/intake/draft';
import { CRC32_START, crc32Bytes, crc32End } from '../../lib/crc32';
import { err, ok, type Result } from '../../lib/result';
import { bytesOf, type ZipEntry } from './list';

/** A file that is still in its archive. */
export interface PackedFile {
  readonly archive: Blob;
  readonly entry: ZipEntry;
}

/** What a hostile file cost before it was stopped, in bytes. */
export type OnInflated = (bytes: number) => void;

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * Packed bytes handed over at a time. Deflate makes at most 1,032 bytes out of one, so that no step can
 * make more than 4 MB before it is counted.
 */
const STEP = 4096;

export async function unpack(
  { archive, entry }: PackedFile,
  onInflated: OnInflated = () => undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, ArchiveProblem>> {
  const header = await bytesOf(archive, entry.offset, entry.offset + LOCAL_LENGTH);
  const view = new DataView(header.buffer);
  if (header.length < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL) {
    return err({ kind: 'damaged' });
  }
  const start = entry.offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packed > entry.until) return err({ kind: 'overlapping' });
  const packed = await bytesOf(archive, start, start + entry.packed);
  if (packed.length !== entry.packed) return err({ kind: 'damaged' });
  const stream = entry.method === 0 ? inSteps(packed) : inflate(packed);
  return collect(stream, entry, onInflated);
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  { crc, size }: ZipEntry,
  onInflated: OnInflated,
): Promise<Result<Uint8Array<ArrayBuffer>, ArchiveProblem>> {
  const bytes = new Uint8Array(size);
  const reader = stream.getReader();
  let at = 0;
  let sum = CRC32_START;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      onInflated(step.value.length);
      if (at + step.value.length > size) {
        await reader.cancel();
        return err({ kind: 'larger-than-stated', stated: size });
      }
      bytes.set(step.value, at);
      sum = crc32Bytes(sum, step.value);
      at += step.value.length;
    }
  } catch {
    // Not deflate, cut short, or with something behind its end.
    return err({ kind: 'damaged' });
  }
  return at === size && crc32End(sum) === crc ? ok(bytes) : err({ kind: 'damaged' });
}

function inflate(packed: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return inSteps(packed).pipeThrough(new DecompressionStream('deflate-raw'));
}

function inSteps(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + STEP));
        at += STEP;
      },
    },
    { highWaterMark: 0 },
  );
}
