/**
 * What this browser at this address lets a page do, found at start without asking anybody. A private window
 * cannot be told from another one, so nothing is claimed about it; nor is the quota read, which is made up.
 */
import type { Capabilities } from '../../features/safekeeping/browser-side';

export function detectCapabilities(window: Window): Capabilities {
  const navigator: Partial<Navigator> = window.navigator;
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  return {
    address: addressOf(window),
    canPersist: storage?.persist !== undefined,
    canWorkOffline: navigator.serviceWorker !== undefined,
    canKeepFile: 'showSaveFilePicker' in window,
    canShare: navigator.canShare !== undefined,
    canCopy: navigator.clipboard !== undefined,
  };
}

function addressOf({ isSecureContext, location }: Window): Capabilities['address'] {
  if (location.protocol === 'file:') return 'file';
  return isSecureContext ? 'secure' : 'plain';
}
