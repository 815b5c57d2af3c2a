import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomBundle } from '../../domain/transfer/testing/random-bundle';
import { classBundle } from './testing/class-file';
import { parsePostil, type ParseDeps } from './parse';
import { serializePostil } from './serialize';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const deps: ParseDeps = { sha256Hex: (text) => Promise.resolve(sha256(text)) };

/** Every byte when `POSTIL_EVERY_BYTE=1`; else one in 181, from another start for each mask. */
const STEP = process.env['POSTIL_EVERY_BYTE'] === '1' ? 1 : 181;

const FIXTURES: readonly (readonly [string, string])[] = [
  ['the sample', readFileSync('public/sample/sample.postil.json', 'utf8')],
  ['a small library', serializePostil(randomBundle(7, 2, sha256))],
  ['a class', serializePostil(await classBundle(2, 3))],
  ['one article', serializePostil(randomBundle(23, 1, sha256))],
];

describe('a file with one byte changed', () => {
  it.each(FIXTURES)(
    'is refused, or read with a warning, or says the same: %s',
    { timeout: 600_000 },
    async (_, text) => {
      const bytes = new TextEncoder().encode(text);
      const sound = await parsePostil(text, deps);
      if (!sound.ok) throw new Error('the fixture itself is not read');
      let unnoticed = 0;
      for (const [start, mask] of [0x01, 0x20, 0xff].entries()) {
        for (let at = start; at < bytes.length; at += STEP) {
          const flipped = bytes.slice();
          flipped[at] = (flipped[at] ?? 0) ^ mask;
          const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(flipped);
          const read = await parsePostil(damaged, deps);
          if (!read.ok || read.value.warnings.length > 0) continue;
          unnoticed += 1;
          deepStrictEqual(read.value.bundle, sound.value.bundle, `byte ${at}`);
        }
      }
      // A space that became a tab behind the checksum, or the like.
      expect(unnoticed).toBeLessThan(10);
    },
  );
});
