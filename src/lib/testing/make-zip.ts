/** ZIP files for tests: sound ones, and ones that lie where asked to. */
import { constants, deflateRawSync } from 'node:zlib';
import { CRC32_START, crc32Bytes, crc32End } from '../crc32';

const { Z_FULL_FLUSH } = constants;

export interface Part {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Already packed. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the table of contents says, where it is not the truth. */
  readonly states?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly offset?: number;
  };
}

export function makeZip(parts: readonly Part[], end: { readonly entries?: number } = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content ?? '');
    const method = part.method ?? 8;
    const packed = Buffer.from(part.packed ?? (method === 0 ? content : deflateRawSync(content)));
    const name = Buffer.from(part.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.flags ?? 0, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(part.states?.crc ?? crc32End(crc32Bytes(CRC32_START, content)), 10);
    shared.writeUInt32LE(part.states?.packed ?? packed.length, 14);
    shared.writeUInt32LE(part.states?.size ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed]);
    const entry = Buffer.alloc(46 - 32);
    entry.writeUInt32LE(part.states?.offset ?? offset, 10);
    files.push(file);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, entry, name]));
    offset += file.length;
  }
  const table = Buffer.concat(directory);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(end.entries ?? parts.length, 8);
  last.writeUInt16LE(end.entries ?? parts.length, 10);
  last.writeUInt32LE(table.length, 12);
  last.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, table, last]);
}

/** `length` zeros, packed in pieces so that no test needs the memory. */
export function packedZeros(length: number): Uint8Array {
  const piece = 64 * 1024 * 1024;
  const whole = Math.floor(length / piece);
  // Ended on a byte and not with the stream's end, so that more can follow.
  const middle = deflateRawSync(Buffer.alloc(piece), { level: 9, finishFlush: Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(length - whole * piece), { level: 9 });
  return Buffer.concat([...Array.from({ length: whole }, () => middle), last]);
}
