/** What cannot be done at this address, and which sentence says so at the start. */
import type { SaveStatus, SecondCopyState } from '../../domain/ports';
import type { Capabilities } from './browser-side';

export type Missing = 'second-copy' | 'persist' | 'offline' | 'keep-file' | 'share' | 'clipboard';

/** The weightiest first. */
export function missingHere(can: Capabilities, secondCopy: SecondCopyState): readonly Missing[] {
  const missing: readonly (readonly [Missing, boolean])[] = [
    ['second-copy', secondCopy === 'unavailable'],
    ['persist', !can.canPersist],
    ['offline', !can.canWorkOffline],
    ['keep-file', !can.canKeepFile],
    ['share', !can.canShare],
    ['clipboard', !can.canCopy],
  ];
  return missing.flatMap(([thing, isMissing]) => (isMissing ? [thing] : []));
}

export type StartNotice = 'no-database' | 'file' | 'plain' | 'no-second-copy';

/** null: nothing is missing that a reader would have to act on. */
export function startNotice(
  can: Capabilities,
  secondCopy: SecondCopyState,
  status: SaveStatus,
): StartNotice | null {
  if (status.kind === 'only-in-this-tab' && status.problem === 'unavailable') return 'no-database';
  if (secondCopy !== 'unavailable') return null;
  return can.address === 'secure' ? 'no-second-copy' : can.address;
}
