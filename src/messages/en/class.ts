/** The class page: its head and the names of its views. Each view has a file of its own. */
import type { Format } from '../format';

export const classPage = {
  'class.left-out': ({ count }: { readonly count: number }, f: Format) =>
    f.plural(count, {
      one: '1 mark outside the passages asked for is left out here.',
      other: `${f.number(count)} marks outside the passages asked for are left out here.`,
    }),
  'class.sample':
    'A sample to look around in: the article, the students and their readings are invented.',
  'class.saved': ({ file }: { readonly file: string }) => `Saved “${file}”.`,
  'class.unnamed': 'Unnamed',
  'class.view-consensus': 'Consensus',
  'class.view-measures': 'Agreement',
  'class.view-passages': 'Contested passages',
  'class.view-report': 'Give back',
  'class.view-roll': 'Handed in',
  'class.view-summary': 'Summary',
  'class.view-text': 'On the text',
  'class.views': 'Views of this class',
};
