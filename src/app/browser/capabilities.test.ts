import { describe, expect, it } from 'vitest';
import { detectCapabilities } from './capabilities';

const page = (protocol: string, isSecureContext: boolean, navigator: object, more: object = {}) =>
  ({ location: { protocol }, isSecureContext, navigator, ...more }) as Window;
const none = {
  canPersist: false,
  canWorkOffline: false,
  canKeepFile: false,
  canShare: false,
  canCopy: false,
};
const persist = () => Promise.resolve(true);

describe('detectCapabilities', () => {
  it.each([
    ['http on a network: nothing of it', page('http:', false, {}), { ...none, address: 'plain' }],
    [
      'a file: storage is there, the rest is not',
      page('file:', true, { storage: { persist } }),
      { ...none, address: 'file', canPersist: true },
    ],
    [
      'https in Chromium',
      page(
        'https:',
        true,
        { storage: { persist }, serviceWorker: {}, canShare: () => true, clipboard: {} },
        { showSaveFilePicker: () => undefined },
      ),
      {
        address: 'secure',
        canPersist: true,
        canWorkOffline: true,
        canKeepFile: true,
        canShare: true,
        canCopy: true,
      },
    ],
  ])('%s', (_, window, expected) => {
    expect(detectCapabilities(window)).toEqual(expected);
  });
});
