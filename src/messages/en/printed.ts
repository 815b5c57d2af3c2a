/** An article with its annotations on paper. Loaded with that: `late-words.ts`. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

export const printed = {
  'printed.annotations': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No annotations',
      one: '1 annotation',
      other: `${f.number(count)} annotations`,
    }),
  'printed.labels': 'Labels',
  'printed.no-label': 'No label',
  'printed.notes': 'Notes',
  'printed.page': 'Page',
  'printed.read-by': ({ reader }: { readonly reader: string }) => `Read by ${reader}`,
} satisfies Entries;
