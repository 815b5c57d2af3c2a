/** What an export cannot say, counted: `domain/transfer/export.ts` says what. */
import type { Entries } from '../entry';
import type { Format } from '../format';

type Words = (args: { readonly count: number }, f: Format) => string;

export const losses = {
  'loss.article-details': counted(
    'Byline, publication, date, source or language of 1 article is left out',
    (n) => `Byline, publication, date, source or language of ${n} articles is left out`,
  ),
  'loss.colors': counted(
    'The colour of 1 label is left out',
    (n) => `The colours of ${n} labels are left out`,
  ),
  'loss.crossing': counted(
    '1 annotation is cut at a paragraph or sentence break',
    (n) => `${n} annotations are cut at paragraph or sentence breaks`,
  ),
  'loss.definitions': counted(
    'The definition or rules of 1 label are left out',
    (n) => `The definitions or rules of ${n} labels are left out`,
  ),
  'loss.discontinuous': counted(
    '1 discontinuous annotation comes out as separate ones',
    (n) => `${n} discontinuous annotations come out as separate ones`,
  ),
  'loss.formatting': counted(
    '1 heading, list, quote, table or inline format becomes plain text',
    (n) => `${n} headings, lists, quotes, tables or inline formats become plain text`,
  ),
  'loss.ids': counted(
    'The id of 1 annotation is left out',
    (n) => `The ids of ${n} annotations are left out`,
  ),
  'loss.label-names': counted('1 label is renamed to fit', (n) => `${n} labels are renamed to fit`),
  'loss.label-tree': counted(
    '1 label loses its place under another',
    (n) => `${n} labels lose their place under another`,
  ),
  'loss.links': counted('1 link is left out', (n) => `${n} links are left out`),
  'loss.note-lines': counted(
    '1 note loses its line breaks',
    (n) => `${n} notes lose their line breaks`,
  ),
  'loss.notes': counted('1 note is left out', (n) => `${n} notes are left out`),
  'loss.overlaps': counted(
    '1 overlapping annotation is left out, cut or put into a file of its own',
    (n) => `${n} overlapping annotations are left out, cut or put into files of their own`,
  ),
  'loss.patterns': counted(
    'The line style of 1 label is left out',
    (n) => `The line styles of ${n} labels are left out`,
  ),
  'loss.reading-states': counted(
    'It is not said that 1 reading is finished',
    (n) => `It is not said that ${n} readings are finished`,
  ),
  'loss.readers': counted(
    'The reader’s name of 1 reading is left out',
    (n) => `The readers’ names of ${n} readings are left out`,
  ),
  'loss.readings': counted(
    '1 reading cannot be told apart any more',
    (n) => `${n} readings cannot be told apart any more`,
  ),
  'loss.several-labels': counted(
    '1 annotation with several labels comes out as one per label',
    (n) => `${n} annotations with several labels come out as one per label`,
  ),
  'loss.shortcuts': counted(
    'The key of 1 label is left out',
    (n) => `The keys of ${n} labels are left out`,
  ),
  'loss.text': counted(
    'The text of 1 article is not in the file',
    (n) => `The texts of ${n} articles are not in the file`,
  ),
  'loss.times': counted(
    'The times of 1 annotation are left out',
    (n) => `The times of ${n} annotations are left out`,
  ),
  'loss.trimmed': counted(
    '1 annotation is moved to the edges of words',
    (n) => `${n} annotations are moved to the edges of words`,
  ),
  'loss.unlabelled': counted(
    '1 annotation without a label is left out or gets a stand-in',
    (n) => `${n} annotations without a label are left out or get a stand-in`,
  ),
  'loss.unplaced': counted(
    '1 mark without a certain place is left out',
    (n) => `${n} marks without a certain place are left out`,
  ),
  'loss.unused-labels': counted(
    '1 label that no annotation uses is left out',
    (n) => `${n} labels that no annotation uses are left out`,
  ),
  'loss.white-space': counted(
    'The white space of 1 text cannot be restored to the character',
    (n) => `The white space of ${n} texts cannot be restored to the character`,
  ),
} satisfies Entries;

function counted(one: string, other: (n: string) => string): Words {
  return ({ count }, f) => f.plural(count, { one, other: other(f.number(count)) });
}
