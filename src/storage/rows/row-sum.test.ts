import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation, articleText, version } from '../testing/sample-versions';
import { rowSum } from './row-sum';
import { isIntactRow, versionToRow } from './rows';

describe('The checksum of a row', () => {
  it('is the same after a structured clone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (note, lamport) => {
        const row = versionToRow(version(annotation('1', note), lamport), 1);
        expect(isIntactRow(structuredClone(row))).toBe(true);
      }),
    );
  });

  it('stays right from one row to the next, short after long', () => {
    const short = version(annotation('1'), 1);
    const before = rowSum(short);
    rowSum(version(articleText('1', 'x'.repeat(3_000_000)), 2));
    expect(rowSum(short)).toBe(before);
  });

  it.each([
    ['another note', { record: annotation('1', 'altered') }],
    ['a missing field', { record: { ...annotation('1'), created: undefined } }],
    ['another revision', { rev: { lamport: 2, client: 'a' } }],
    ['another tab', { rev: { lamport: 1, client: 'b' } }],
    ['a tombstone that was none', { deleted: true }],
  ])('finds %s', (_what, altered) => {
    const row = versionToRow(version(annotation('1', 'kept'), 1), 1);
    expect(isIntactRow(row)).toBe(true);
    expect(isIntactRow({ ...row, ...altered } as typeof row)).toBe(false);
  });

  it('is not asked of rows from before there was one', () => {
    const { sum, ...old } = versionToRow(version(annotation('1'), 1), 1);
    expect(sum).toBeTypeOf('number');
    expect(isIntactRow(old)).toBe(true);
  });
});
