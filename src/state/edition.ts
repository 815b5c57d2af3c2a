/** Which build of the app this is, whether it starts without a network, and whether a newer one is ready. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface EditionState {
  /** `0.1.0+8c1d2e3f4a5b`: package version and hash of the whole build. */
  readonly version: string;
  readonly offline: OfflineState;
  /** All of a newer build is kept; it is used from the next start or reload on. */
  readonly isNewerReady: boolean;
}

/**
 * unknown: not asked yet. kept: all files are kept on this computer. not-kept: this browser does not keep
 * them here, or not now. one-file: the app is a single file, with nothing to fetch.
 */
export type OfflineState = 'unknown' | 'kept' | 'not-kept' | 'one-file';

export interface Edition {
  readonly store: StoreApi<EditionState>;
  /** Leaves this build for the newer one by loading the page again. Only when all is saved. */
  renew(): void;
}

export function createEditionStore(version: string): StoreApi<EditionState> {
  return createStore<EditionState>(() => ({ version, offline: 'unknown', isNewerReady: false }));
}
