/**
 * SHA-256 (FIPS 180-4) at once: the platform's own is asynchronous and missing on plain http. For the
 * small records inside a file; a whole text goes to the platform.
 */
import { utf8Bytes } from './utf8';

/** Of the text in UTF-8, lower-case hex. */
export function sha256HexOf(text: string): string {
  const message = utf8Bytes(text);
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length << 3);
  const hash = START.slice();
  for (let block = 0; block < padded.length; block += 64) mixBlock(view, block, hash);
  let hex = '';
  for (const word of hash) hex += (word >>> 0).toString(16).padStart(8, '0');
  return hex;
}

/** Files are full of small records, each with its hash: no closures and no iterators here. */
function mixBlock(view: DataView, block: number, hash: Int32Array): void {
  for (let at = 0; at < 16; at += 1) WORDS[at] = view.getInt32(block + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const early = WORDS[at - 15] as number;
    const late = WORDS[at - 2] as number;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    WORDS[at] = ((WORDS[at - 16] as number) + s0 + (WORDS[at - 7] as number) + s1) | 0;
  }
  let a = hash[0] as number;
  let b = hash[1] as number;
  let c = hash[2] as number;
  let d = hash[3] as number;
  let e = hash[4] as number;
  let f = hash[5] as number;
  let g = hash[6] as number;
  let h = hash[7] as number;
  for (let at = 0; at < 64; at += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (WORDS[at] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add(hash, 0, a);
  add(hash, 1, b);
  add(hash, 2, c);
  add(hash, 3, d);
  add(hash, 4, e);
  add(hash, 5, f);
  add(hash, 6, g);
  add(hash, 7, h);
}

function add(hash: Int32Array, at: number, word: number): void {
  hash[at] = ((hash[at] as number) + word) | 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional part of `root` of each of the first `count` primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found = new Int32Array(count);
  let length = 0;
  for (let n = 2; length < count; n += 1) {
    if (isPrime(n)) found[length++] = (root(n) % 1) * 0x100000000;
  }
  return found;
}

function isPrime(n: number): boolean {
  for (let by = 2; by * by <= n; by += 1) if (n % by === 0) return false;
  return true;
}

const START = fractions(8, Math.sqrt);
const ROUNDS = fractions(64, Math.cbrt);
/** Of the block that is being mixed in. */
const WORDS = new Int32Array(64);
