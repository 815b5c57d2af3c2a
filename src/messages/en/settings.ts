/** Theme, reading size, width and leading, keys. */
import type { Entries } from '../entry';
import type { Format } from '../format';

export const settings = {
  'settings.contrast': 'Contrast',
  'settings.contrast-high': 'High',
  'settings.contrast-system': 'As the system',
  'settings.keys': 'Keys',
  'settings.keys-title': 'Keyboard',
  'settings.reading-leading': 'Line spacing',
  'settings.reading-size': 'Text size',
  'settings.reading-width': 'Line length',
  'settings.single-keys': 'Single-key shortcuts while the article has focus',
  'settings.theme': 'Theme',
  'settings.theme-dark': 'Dark',
  'settings.theme-light': 'Light',
  'settings.theme-system': 'As the system',
  'settings.title': 'Settings',
  'settings.characters': ({ count }: { readonly count: number }, f: Format) =>
    f.plural(count, { one: '1 character', other: `${f.number(count)} characters` }),
  'settings.reader': 'Your name or a pseudonym',
  'settings.reader-hint': 'Stands in the files you save. It goes nowhere else.',
  'settings.specimen':
    'She read the sentence twice. The first time it was about buses; the second time it was about who gets to wait.',
} satisfies Entries;
