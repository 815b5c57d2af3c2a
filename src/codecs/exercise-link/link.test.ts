import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../lib/base64';
import { isExerciseLink } from './is-link';
import { err, ok } from '../../lib/result';
import { readLink, writeLink, type Deflate, type Inflate } from './link';

const ASTRAL = '{"task":"𝒜 👩‍👩‍👧 नमस्ते \\u0000 שָׁלוֹם 🇩🇪"}';

const deflate: Deflate = (bytes) => Promise.resolve(deflateSync(bytes));
const inflate: Inflate = (bytes, most) => {
  try {
    return Promise.resolve(ok(inflateSync(bytes, { maxOutputLength: most })));
  } catch (error) {
    return Promise.resolve(err(error instanceof RangeError ? 'too-large' : 'damaged'));
  }
};

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

describe('a link', () => {
  it('gives the file back, character by character, in letters every program leaves alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (typed) => {
        // No JSON has a NUL in it.
        const file = typed.replaceAll('\u0000', '') + ASTRAL;
        const link = await writeLink(file, deflate);
        expect(link).toMatch(/^#exercise=1\.[\w-]+$/);
        expect(isExerciseLink(link)).toBe(true);
        expect(await readLink(link, inflate)).toEqual({ ok: true, value: file });
      }),
      { numRuns: 20 },
    );
  });

  it('packs what repeats itself', async () => {
    const link = await writeLink(ASTRAL.repeat(200), deflate);
    expect(link.length).toBeLessThan(400);
  });

  it('packs what is veiled without its veil, and puts it on again', async () => {
    const key = JSON.stringify({ reason: ASTRAL.repeat(40) });
    const veiled = toBase64(key);
    const odd = ['"#"', '\\"veiled\\": \\"', 'aGk', '=', 'Zm9v', 'AA==', 'YQBi'].map(
      (text) => `"veiled": "${text}"`,
    );
    const file = `{"keys": [{"veiled": "${veiled}"}, {"veiled":"${toBase64('b')}"}, {"veiled": ""}], ${odd.join()}}`;
    const link = await writeLink(file, deflate);
    expect(await readLink(link, inflate)).toEqual({ ok: true, value: file });
    expect(link.length).toBeLessThan((await writeLink(veiled, deflate)).length);
    expect(await readLink(await writeLink(veiled, deflate), inflate)).toEqual({
      ok: true,
      value: veiled,
    });
  });

  it('is never something else when it is damaged: cut, or one character changed', async () => {
    const link = await writeLink(ASTRAL, deflate);
    const cuts = Array.from({ length: link.length - 11 }, (_, at) => link.slice(0, 11 + at));
    const changed = Array.from(link.slice(12), (character, index) => {
      const at = index + 12;
      return link.slice(0, at) + (character === 'A' ? 'Q' : 'A') + link.slice(at + 1);
    });
    for (const broken of [...cuts, ...changed]) {
      const result = await readLink(broken, inflate);
      // The last character may hold bits that mean nothing.
      if (result.ok) expect(result.value).toBe(ASTRAL);
      else expect(['damaged', 'newer']).toContain(result.error);
    }
    expect(cuts.length + changed.length).toBeGreaterThan(100);
  });

  it.each([
    ['#exercise=', 'damaged'],
    ['#exercise=1.', 'damaged'],
    ['#exercise=1.!!', 'damaged'],
    ['#exercise=eJw', 'damaged'],
    ['#exercise=2.eJw', 'newer'],
    [`#exercise=1.${base64url(deflateSync(Buffer.alloc(2_000_000, 'a')))}`, 'too-large'],
    [`#exercise=1.${base64url(deflateSync(Buffer.from([0xff, 0xfe])))}`, 'damaged'],
  ] as const)('refuses what is broken', async (hash, problem) => {
    expect(await readLink(hash, inflate)).toEqual({ ok: false, error: problem });
  });

  it('is still whole with what a mail program puts after it', async () => {
    const link = await writeLink(ASTRAL, deflate);
    for (const after of ['>', '.', ' ', ').', '\n']) {
      expect(await readLink(link + after, inflate)).toEqual({ ok: true, value: ASTRAL });
    }
  });

  it.each(['', '#/', '#/exercise/a', '#exercises=1'])('%j is none', (hash) => {
    expect(isExerciseLink(hash)).toBe(false);
  });
});
