import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflate } from './inflate';

const packed = new Uint8Array(deflateSync(Buffer.alloc(100_000, 'a')));

it('unpacks what was packed', async () => {
  const result = await inflate(packed, 100_000);
  expect(result.ok && new TextDecoder().decode(result.value)).toBe('a'.repeat(100_000));
});

it('stops when more comes out than may', async () => {
  expect(await inflate(packed, 99_999)).toEqual({ ok: false, error: 'too-large' });
});

it.each([
  ['cut', packed.slice(0, -1)],
  ['empty', new Uint8Array()],
  ['changed', packed.map((byte, at) => (at === packed.length - 2 ? byte ^ 1 : byte))],
  ['something else', new Uint8Array([1, 2, 3])],
])('finds damage: %s', async (_, bytes) => {
  expect(await inflate(new Uint8Array(bytes), 200_000)).toEqual({ ok: false, error: 'damaged' });
});
