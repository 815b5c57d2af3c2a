import { describe, expect, it } from 'vitest';
import { span } from '../text/span';
import type { Resolution } from './resolve-anchor';
import { resolveParts } from './resolve-parts';

const at = (kind: 'exact' | 'moved', start: number): Resolution => ({
  kind,
  span: span(start, start + 5),
  score: 1,
  candidates: [],
});
const asked = (...starts: readonly number[]): Resolution => ({
  kind: 'review',
  reason: 'several',
  candidates: starts.map((start) => ({ span: span(start, start + 5), score: 0.8 })),
});
const lost: Resolution = { kind: 'lost', reason: 'gone', candidates: [] };

describe('the parts of one mark', () => {
  it.each([
    ['all exact', [at('exact', 0), at('exact', 20)], 'exact'],
    ['one changed', [at('exact', 0), at('moved', 20)], 'moved'],
  ] as const)('%s have a place', (_, parts, kind) => {
    expect(resolveParts(parts)).toEqual({ kind, spans: [span(0, 5), span(20, 25)] });
  });

  it.each<[string, readonly Resolution[], string, readonly number[][]]>([
    [
      'one in question',
      [at('exact', 0), asked(20, 40)],
      'several',
      [
        [0, 20],
        [0, 40],
      ],
    ],
    [
      'two in question',
      [asked(0, 10), asked(20)],
      'several',
      [
        [0, 20],
        [10, 20],
      ],
    ],
    ['one lost', [at('exact', 0), lost], 'changed', [[0]]],
    ['all lost', [lost, lost], 'gone', []],
  ])('%s are asked about as a whole', (_, parts, reason, starts) => {
    const whole = resolveParts(parts);
    expect(whole).toMatchObject({ kind: 'review', reason });
    const candidates = whole.kind === 'review' ? whole.candidates : [];
    expect(candidates.map(({ spans }) => spans.map(({ start }) => start))).toEqual(starts);
  });
});
