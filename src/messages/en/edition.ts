/** Which build this is, whether it starts without a network, and the offer of a newer one. */
import type { Entries } from '../entry';

export const edition = {
  'edition.later': 'Later',
  'edition.newer': 'New version',
  'edition.newer-ready': 'A new version is ready. Reload when it suits you: what is saved stays.',
  'edition.newer-wait': 'A new version is ready. Reload once everything here is saved.',
  'edition.offline-kept':
    'Postil is kept on this computer and starts without a network, until this browser is cleared.',
  'edition.offline-not-kept':
    'Postil itself is not kept on this computer: starting it takes the network.',
  'edition.offline-one-file': 'All of Postil is in this one file. It never asks the network.',
  'edition.reload': 'Reload',
  'edition.version': ({ version }: { readonly version: string }) => `Version ${version}`,
} satisfies Entries;
