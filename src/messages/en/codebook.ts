/** The codebook editor, and the labels of the default codebook. */
import type { Entries } from '../entry';
import type { Format } from '../format';

export const codebook = {
  'codebook.add-label': 'Add label',
  'codebook.add-nested': ({ label }: { readonly label: string }) => `Add a label inside ${label}`,
  'codebook.archive': 'Archive',
  'codebook.archived': 'Archived',
  'codebook.archive-hint': 'An archived label stays on its annotations and is no longer offered.',
  'codebook.color': 'Colour',
  'codebook.color-custom': 'Custom colour',
  'codebook.color-low-contrast': (
    { ratio, needed }: { readonly ratio: number; readonly needed: number },
    f: Format,
  ) => `Contrast ${f.number(ratio)}:1; the underline needs ${f.number(needed)}:1 to be seen.`,
  'codebook.definition': 'Definition',
  'codebook.example': 'Example',
  'codebook.export': 'Export codebook',
  'codebook.import': 'Import codebook',
  'codebook.label-archived': ({ label }: { readonly label: string }) => `${label} archived`,
  'codebook.label-deleted': ({ label }: { readonly label: string }) => `${label} deleted`,
  'codebook.label-in-use': ({ count }: { readonly count: number }, f: Format) =>
    f.plural(count, {
      one: 'Used by 1 annotation',
      other: `Used by ${f.number(count)} annotations`,
    }),
  'codebook.labels': 'Labels',
  'codebook.name': 'Name',
  'codebook.name-empty': 'A label needs a name.',
  'codebook.name-taken': ({ name }: { readonly name: string }) =>
    `Another label is already called “${name}”.`,
  'codebook.nest': 'Move inside the label above',
  'codebook.new-label': 'New label',
  'codebook.pattern': 'Line',
  'codebook.restore': 'Restore',
  'codebook.shortcut': 'Key',
  'codebook.shortcut-taken': ({ key, label }: { readonly key: string; readonly label: string }) =>
    `Key ${key} already belongs to ${label}.`,
  'codebook.title': 'Codebook',
  'codebook.unnest': 'Move out one level',
  'codebook.when-not': 'When not to use it',
  'codebook.when-to-use': 'When to use it',
  'color.blue': 'Blue',
  'color.bluish-green': 'Green',
  'color.orange': 'Orange',
  'color.reddish-purple': 'Pink',
  'color.sky-blue': 'Sky blue',
  'color.vermillion': 'Red',
  'color.yellow': 'Yellow',
  'pattern.dashed': 'Dashed',
  'pattern.dotted': 'Dotted',
  'pattern.double': 'Double',
  'pattern.solid': 'Solid',
  'pattern.wavy': 'Wavy',
} satisfies Entries;
