/** The contested passages of a class. */
import type { Format } from '../format';

export const classPassages = {
  'class-passages.count': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, {
      '=0': 'No passage is contested',
      one: '1 contested passage, hardest first',
      other: `${f.number(args.count)} contested passages, hardest first`,
    }),
  'class-passages.go': 'Show it in the text',
  'class-passages.kind-boundary': 'where it begins or ends',
  'class-passages.kind-label': 'which label',
  'class-passages.kind-presence': 'marked or not',
  'class-passages.list': 'Contested passages',
  'class-passages.mostly': (args: { readonly kind: string }) => `Mostly: ${args.kind}`,
  'class-passages.none': 'Nothing is contested',
  'class-passages.none-hint':
    'Either everybody chose the same everywhere, or fewer than two readings are chosen.',
  'class-passages.note': (args: { readonly name: string; readonly note: string }) =>
    `${args.name}: ${args.note}`,
  'class-passages.nothing': 'Nothing',
  'class-passages.people': (args: { readonly names: readonly string[] }, f: Format) =>
    f.list(args.names),
  'class-passages.score': (args: { readonly score: number }, f: Format) =>
    `${f.percent(args.score)} of pairs differ`,
  'class-passages.score-hint':
    'Take two readers and a character of the passage by chance: how often do they say different things of it? Marking nothing counts as saying something.',
  'class-passages.show-more': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, { one: 'Show 1 more', other: `Show ${f.number(args.count)} more` }),
};
