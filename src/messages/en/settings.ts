/** Theme, reading size, width and leading, keys. */
import type { Entries } from '../entry';

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
} satisfies Entries;
