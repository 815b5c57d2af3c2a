import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PostilRecord } from '../../domain/record/record';
import { randomBundle } from '../../domain/transfer/testing/random-bundle';
import { parseRescue } from './parse';
import { serializeRescue } from './serialize';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function recordsOf(seed: number): readonly PostilRecord[] {
  const { articles, codebooks, readings } = randomBundle(seed, 8, sha256);
  return [
    ...articles.flatMap(({ article, text }) => [article, text]),
    ...codebooks.flatMap(({ codebook, labels }) => [codebook, ...labels]),
    ...readings.flatMap((parts) => [parts.reading, ...parts.annotations, ...parts.links]),
  ];
}

describe('rescue files', () => {
  it('give back every record as it was', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const records = recordsOf(seed);
      expect(parseRescue(serializeRescue(records))).toEqual({
        ok: true,
        value: { records, warnings: [] },
      });
    }
  });

  it('lose the one record that is damaged, not the others, and say so', () => {
    const records = recordsOf(7);
    const file = JSON.parse(serializeRescue(records)) as { records: Record<string, unknown>[] };
    file.records[1] = { ...file.records[1], text: 7 };
    const parsed = parseRescue(JSON.stringify(file));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        warnings: [
          { kind: 'changed-since-written' },
          { kind: 'dropped-record', path: 'records[1]' },
        ],
      },
    });
    expect(parsed.ok && parsed.value.records).toEqual(records.filter((_, index) => index !== 1));
  });

  it.each([
    ['not JSON', '{', 'not-json'],
    ['another format', '{"format":"postil"}', 'not-postil'],
    ['no records', '{"format":"postil-rescue","formatVersion":"1.0.0"}', 'invalid'],
    ['a newer format', '{"format":"postil-rescue","formatVersion":"2.0.0"}', 'newer-version'],
  ])('are refused with a reason: %s', (_, text, kind) => {
    expect(parseRescue(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
