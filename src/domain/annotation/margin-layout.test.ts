import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMargin, type MarginItem } from './margin-layout';

const GAP = 8;
const FAR_UP = -1e9;

const items: fc.Arbitrary<readonly MarginItem<number>[]> = fc
  .array(
    fc.record({
      top: fc.integer({ min: 0, max: 4000 }),
      height: fc.integer({ min: 20, max: 300 }),
    }),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.toSorted((a, b) => a.top - b.top).map((item, id) => ({ ...item, id })));

const withActive = items
  .filter((all) => all.length > 0)
  .chain((all) => fc.tuple(fc.constant(all), fc.nat({ max: all.length - 1 })));

function lay(all: readonly MarginItem<number>[], active: number | null, highest = FAR_UP) {
  return layoutMargin(all, { active, gap: GAP, highest });
}

function leastGap(all: readonly MarginItem<number>[], tops: readonly number[]): number {
  return Math.min(
    ...all.slice(1).map((_, i) => (tops[i + 1] ?? 0) - (tops[i] ?? 0) - (all[i]?.height ?? 0)),
  );
}

describe('layoutMargin', () => {
  it.each([
    ['nothing to lay out', [], null, []],
    [
      'apart already',
      [
        [0, 40],
        [100, 40],
      ],
      null,
      [0, 100],
    ],
    [
      'two at one place share the push',
      [
        [100, 40],
        [100, 40],
      ],
      null,
      [76, 124],
    ],
    [
      'the first active: the second gives way',
      [
        [100, 40],
        [100, 40],
      ],
      0,
      [100, 148],
    ],
    [
      'the second active: the first gives way',
      [
        [100, 40],
        [100, 40],
      ],
      1,
      [52, 100],
    ],
    [
      'at the top nothing leaves the page',
      [
        [0, 40],
        [0, 40],
      ],
      null,
      [0, 48],
    ],
  ] as const)('%s', (_, given, active, expected) => {
    const all = given.map(([top, height], id) => ({ id, top, height }));
    expect(lay(all, active, 0)).toEqual(expected);
  });

  it('never lets two cards overlap and keeps their order', () => {
    fc.assert(
      fc.property(withActive, fc.boolean(), ([all, at], isActive) => {
        expect(leastGap(all, lay(all, isActive ? at : null))).toBeGreaterThanOrEqual(GAP - 1e-6);
      }),
    );
  });

  it('keeps the active card exactly at its text', () => {
    fc.assert(
      fc.property(withActive, ([all, at]) => {
        expect(lay(all, at, 0)[at]).toBeCloseTo(all[at]?.top ?? NaN, 6);
      }),
    );
  });

  it('leaves cards alone that have room', () => {
    fc.assert(
      fc.property(items, (all) => {
        const spread = all.map((item, index) => ({ ...item, top: index * 400 }));
        expect(lay(spread, null)).toEqual(spread.map(({ top }) => top));
      }),
    );
  });

  it('moves cards no more than pushing all of them down would', () => {
    fc.assert(
      fc.property(items, (all) => {
        const cost = (tops: readonly number[]): number =>
          all.reduce((sum, { top }, index) => sum + ((tops[index] ?? 0) - top) ** 2, 0);
        expect(cost(lay(all, null))).toBeLessThanOrEqual(cost(pushedDown(all)) + 1e-3);
      }),
    );
  });

  it('lets nothing stand higher than it may while none is active', () => {
    fc.assert(
      fc.property(items, (all) => {
        for (const top of lay(all, null, 0)) expect(top).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

function pushedDown(all: readonly MarginItem<number>[]): readonly number[] {
  let free = FAR_UP;
  return all.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + GAP;
    return at;
  });
}
