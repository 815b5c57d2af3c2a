/** The reading page: text, margin, legend, label picker, note. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

export const reader = {
  'annotation.actions': 'Annotation actions',
  'annotation.add-selection': 'Add selection',
  'annotation.copied': 'Quotation copied',
  'annotation.copy': 'Copy',
  'annotation.copy-failed': 'The browser did not let this page copy.',
  'annotation.description': (
    a: {
      readonly labels: readonly string[];
      readonly words: number;
      readonly overlaps: readonly string[];
      readonly note: string;
    },
    f: Format,
  ) => {
    const words = f.plural(a.words, { one: '1 word', other: `${f.number(a.words)} words` });
    const overlaps = a.overlaps.length === 0 ? '' : `, overlaps ${f.list(a.overlaps)}`;
    const note = a.note === '' ? '' : `. Note: ${a.note}`;
    const labels = a.labels.length === 0 ? 'No label' : f.list(a.labels);
    return `${labels}, ${words}${overlaps}${note}`;
  },
  'annotation.labels': 'Labels',
  'annotation.next': 'Next annotation',
  'annotation.no-label': 'No label',
  'annotation.note': 'Note',
  'annotation.note-hint': 'What do you see here?',
  'annotation.position': (
    { index, total }: { readonly index: number; readonly total: number },
    f: Format,
  ) => `${f.number(index)} of ${f.number(total)}`,
  'annotation.previous': 'Previous annotation',
  'annotations.clear-filter': 'Clear filter',
  'annotations.count': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No annotations',
      one: '1 annotation',
      other: `${f.number(count)} annotations`,
    }),
  'annotations.empty': 'Select words in the text and press 1, 2, 3 or 4.',
  'annotations.filter': 'Search quotes and comments',
  'annotations.list': 'Annotations',
  'annotations.list-and-search': 'All annotations near here, and search',
  'annotations.none-shown': 'All annotations are hidden by the filter.',
  'annotations.shown': (
    { shown, all }: { readonly shown: number; readonly all: number },
    f: Format,
  ) => `${f.number(shown)} of ${f.number(all)}`,
  'label-picker.example': 'Example',
  'label-picker.filter': 'Type to filter labels',
  'label-picker.highlighter': 'Everything you select from now on gets this label.',
  'label-picker.list': 'Labels',
  'label-picker.no-matches': 'No label has this name.',
  'label-picker.title': 'Label',
  'label-picker.when': 'Use it when',
  'label-picker.when-not': 'Not when',
  'label-picker.with-note': 'Label and write a note',
  'label-picker.with-note-keys': 'Shift+Enter',
  'legend.hide': ({ label }: { readonly label: string }) => `Hide ${label}`,
  'legend.show': ({ label }: { readonly label: string }) => `Show ${label}`,
  'legend.title': 'Labels',
  'outline.empty': 'This article has no headings.',
  'outline.title': 'Outline',
  'reader.article-text': 'Article text',
  'reader.highlighter-on': ({ label }: { readonly label: string }) => `Highlighter: ${label}`,
  'reader.not-found': 'This article is not in the library of this browser.',
  'reader.open-rail': 'Show outline and labels',
  'reader.overlapping-here': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 annotation here',
      other: `${f.number(count)} annotations here`,
    }),
  'reader.rail': 'Outline and legend',
  'reader.reading': 'Reading',
  'reader.reading-of': ({ reader, count }: Count & { readonly reader: string }, f: Format) =>
    `${reader || 'Without a name'} (${f.number(count)})`,
  'reader.switch-highlighter-off': 'Switch the highlighter off',
  'reader.to-library': 'Back to the library',
  'reader.unreadable': ({ reason }: { readonly reason: string }) =>
    `This article could not be read: ${reason}`,
  'selection.actions': 'Mark the selection',
  'selection.more': 'More',
} satisfies Entries;
