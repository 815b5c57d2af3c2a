/** The summary of a class: per label, per reader, beside the key. */
import type { Format } from '../format';

export const classSummary = {
  'class-summary.box-hint':
    'A disc is the readers with that value, larger for more of them; its number says how many. The box holds the middle half, its line the median.',
  'class-summary.by-label': 'Marks per label',
  'class-summary.by-reader': 'Readers',
  'class-summary.covered': 'Text covered',
  'class-summary.heat': 'Marks per reader and label',
  'class-summary.key': 'Nearness to the key, per label',
  'class-summary.key-axis': 'characters in common with the key',
  'class-summary.key-hint':
    'Twice the characters that both the reader and the key marked with this label, by the characters each of the two marked. From none in common (0) to the same.',
  'class-summary.label': 'Label',
  'class-summary.marks': 'Marks',
  'class-summary.marks-axis': 'marks per reader',
  'class-summary.mean': 'Per reader',
  'class-summary.median': 'Median',
  'class-summary.no-key': 'Without a key there is nothing to compare with.',
  'class-summary.notes': 'Notes',
  'class-summary.reader': 'Reader',
  'class-summary.readers-at': (
    args: { readonly readers: number; readonly value: string },
    f: Format,
  ) =>
    f.plural(args.readers, {
      one: `1 reader: ${args.value}`,
      other: `${f.number(args.readers)} readers: ${args.value}`,
    }),
  'class-summary.total': 'Total',
  'class-summary.users': 'Readers who used it',
};
