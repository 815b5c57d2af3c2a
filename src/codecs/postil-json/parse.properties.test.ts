import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBundle } from '../../domain/transfer/testing/random-bundle';
import { createChance } from '../../domain/transfer/testing/random';
import { parsePostil, type ParseDeps, type ParsedPostil } from './parse';
import { serializePostil } from './serialize';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const deps: ParseDeps = { sha256Hex: (text) => Promise.resolve(sha256(text)) };

/** 10,000 before a change of the format is released: `POSTIL_RUNS=10000 npx vitest run src/codecs`. */
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 2000);

async function parsed(text: string): Promise<ParsedPostil> {
  const result = await parsePostil(text, deps);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('what was written is read back', () => {
  it(
    'holds for any bundle, and the same records make the same bytes',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 6 }), async (seed, size) => {
          const bundle = randomBundle(seed, size, sha256);
          const text = serializePostil(bundle);
          const { bundle: again, warnings, refused } = await parsed(text);
          expect({ warnings, refused }).toEqual({ warnings: [], refused: [] });
          deepStrictEqual(again, bundle);
          expect(serializePostil(again)).toBe(text);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('writes the same bytes whatever the order of lists and keys', () => {
    const bundle = randomBundle(3, 6, sha256);
    const shuffled = {
      articles: bundle.articles.toReversed(),
      codebooks: bundle.codebooks
        .map(({ codebook, labels }) => ({ codebook, labels: labels.toReversed() }))
        .toReversed(),
      readings: bundle.readings
        .map((parts) => ({
          reading: Object.fromEntries(
            Object.entries(parts.reading).toReversed(),
          ) as typeof parts.reading,
          annotations: parts.annotations.toReversed(),
          links: parts.links.toReversed(),
          ...(parts.orphans && { orphans: parts.orphans.toReversed() }),
        }))
        .toReversed(),
      ...(bundle.exercises && {
        exercises: bundle.exercises
          .map((parts) => ({
            ...parts,
            submissions: parts.submissions.toReversed(),
            verdicts: parts.verdicts.toReversed(),
            corrections: parts.corrections.toReversed(),
          }))
          .toReversed(),
      }),
    };
    expect(serializePostil(shuffled)).toBe(serializePostil(bundle));
  });
});

describe('damaged files', () => {
  const text = serializePostil(randomBundle(11, 5, sha256));

  it('are refused wherever they are cut', async () => {
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = text.slice(0, Math.floor((text.length * percent) / 100));
      const result = await parsePostil(cut, deps);
      expect(result.ok, `cut at ${percent} %`).toBe(false);
      if (result.ok || percent === 0) continue;
      expect(result.error).toEqual({ kind: 'not-json', truncated: true });
    }
  });

  it(
    'never throw, and never pass as intact, whichever byte is changed',
    { timeout: 120_000 },
    async () => {
      const bytes = new TextEncoder().encode(text);
      const before = (await parsed(text)).bundle;
      const chance = createChance(5);
      for (let run = 0; run < 4000; run += 1) {
        const flipped = bytes.slice();
        const at = chance.below(bytes.length);
        flipped[at] = flipped[at]! ^ (1 << chance.below(8));
        const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(flipped);
        const result = await parsePostil(damaged, deps);
        if (!result.ok || result.value.warnings.length > 0) continue;
        deepStrictEqual(result.value.bundle, before, `byte ${at}`);
      }
    },
  );

  it('never throw on any JSON at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        expect((await parsePostil(json, deps)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throw when any one value is replaced by any other', { timeout: 120_000 }, async () => {
    const file: unknown = JSON.parse(serializePostil(randomBundle(42, 3, sha256)));
    const places = allPlaces(file);
    const values = [null, true, -1, 0, 1.5, 1e308, '', 'x', [], {}, [[]], '__proto__', 'https://a'];
    for (const place of places) {
      for (const value of values) {
        const damaged = structuredClone(file);
        replaceAt(damaged, place, value);
        const result = await parsePostil(JSON.stringify(damaged), deps);
        // Not ours any more, and says so: the checksum stands in the file.
        if (result.ok) expect(result.value.warnings.length).toBeGreaterThan(0);
      }
    }
  });
});

type Place = readonly (string | number)[];

function allPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : Object.entries(value);
  const inside = entries.flatMap(([key, item]) => allPlaces(item, [...at, key]));
  return at.length > 0 ? [at, ...inside] : inside;
}

function replaceAt(root: unknown, place: Place, value: unknown): void {
  let current = root as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) current = current[key] as Record<string | number, unknown>;
  current[place.at(-1)!] = value;
}
