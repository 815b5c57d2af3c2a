import { describe, expect, it } from 'vitest';
import type { Capabilities } from './browser-side';
import { missingHere, startNotice } from './missing-here';

const all: Capabilities = {
  address: 'secure',
  canPersist: true,
  canWorkOffline: true,
  canKeepFile: true,
  canShare: true,
  canCopy: true,
};
const saved = { kind: 'saved' } as const;
const tabOnly = { kind: 'only-in-this-tab', problem: 'unavailable' } as const;

describe('what is missing here', () => {
  it('is nothing where everything is', () => {
    expect(missingHere(all, 'kept')).toEqual([]);
    expect(missingHere(all, 'failed')).toEqual([]);
  });

  it('is listed, the weightiest first', () => {
    const none = { ...all, canPersist: false, canWorkOffline: false, canKeepFile: false };
    expect(missingHere({ ...none, canShare: false, canCopy: false }, 'unavailable')).toEqual([
      'second-copy',
      'persist',
      'offline',
      'keep-file',
      'share',
      'clipboard',
    ]);
  });

  it.each([
    ['all there', all, 'kept', saved, null],
    ['not known yet', all, 'starting', saved, null],
    ['no second place on https', all, 'unavailable', saved, 'no-second-copy'],
    ['http', { ...all, address: 'plain' }, 'unavailable', saved, 'plain'],
    ['a file', { ...all, address: 'file' }, 'unavailable', saved, 'file'],
    ['no database', all, 'unavailable', tabOnly, 'no-database'],
    [
      'a full disk is no matter of the address',
      all,
      'kept',
      { ...tabOnly, problem: 'disk-full' },
      null,
    ],
  ] as const)('at the start: %s', (_, can, secondCopy, status, expected) => {
    expect(startNotice(can, secondCopy, status)).toBe(expected);
  });
});
