/** The export dialog: what leaves, in which format, what is lost. Loaded with it. */
import type { Entries } from '../entry';
import type { Format } from '../format';
import { formats } from './formats';
import { losses } from './losses';

interface Count {
  readonly count: number;
}

export const exportDialog = {
  ...formats,
  ...losses,
  'export.all-articles': ({ count }: Count, f: Format) => `All ${f.number(count)} articles`,
  'export.all-found': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'The one that was found',
      other: `All ${f.number(count)} that were found`,
    }),
  'export.articles': 'Articles',
  'export.broken':
    'Something went wrong while this file was made. Nothing was saved; another format may work.',
  'export.chosen-articles': ({ count, of }: Count & { readonly of: number }, f: Format) =>
    `${f.number(count)} of ${f.number(of)} articles chosen`,
  'export.counting': 'Counting what is lost…',
  'export.counting-many': (
    { done, of }: { readonly done: number; readonly of: number },
    f: Format,
  ) => `${f.number(done)} of ${f.number(of)} articles`,
  'export.cut': 'The file goes on.',
  'export.failed': ({ reason }: { readonly reason: string }) => `Not exported: ${reason}.`,
  'export.file-name': 'File name',
  'export.files': 'The files',
  'export.files-inside': ({ file, count }: Count & { readonly file: string }, f: Format) =>
    f.plural(count, {
      '=0': `${file} cannot be shown as text.`,
      one: `${file} is made of 1 file:`,
      other: `${file} is made of ${f.number(count)} files:`,
    }),
  'export.find-article': 'Find an article',
  'export.find-format': 'Find a format',
  'export.format': 'Format',
  'export.in-zip': ({ count, bytes }: Count & { readonly bytes: number }, f: Format) =>
    `${f.plural(count, { one: '1 file', other: `${f.number(count)} files` })}, ${f.bytes(bytes)}, in one ZIP file with a README`,
  'export.look-again': 'Look again',
  'export.losses': 'What is lost',
  'export.making': 'Making the file',
  'export.more-files': ({ count }: Count, f: Format) =>
    f.plural(count, { one: 'and 1 more', other: `and ${f.number(count)} more` }),
  'export.no-article': 'No article is called that.',
  'export.no-article-chosen': 'Choose at least one article.',
  'export.no-format': 'No format is called that.',
  'export.no-reading': 'Choose at least one reading.',
  'export.nothing-chosen': 'Nothing is chosen yet.',
  'export.nothing-lost': 'Nothing is lost.',
  'export.preview': 'Preview',
  'export.preview-of': ({ file }: { readonly file: string }) => `The beginning of ${file}`,
  'export.reading': ({ reader, count }: Count & { readonly reader: string }, f: Format) =>
    `${reader === '' ? 'Unnamed reader' : reader} (${f.plural(count, {
      '=0': 'no annotations',
      one: '1 annotation',
      other: `${f.number(count)} annotations`,
    })})`,
  'export.readings': 'Readings',
  'export.scope': 'What to export',
  'export.scope-article': 'This article',
  'export.scope-articles': ({ count }: Count, f: Format) => `These ${f.number(count)} articles`,
  'export.scope-chosen': 'Chosen articles',
  'export.scope-library': 'The whole library',
  'export.stopped': 'Stopped. What is lost was not counted to the end.',
  'export.unit': ({ unit }: { readonly unit: 'code-points' | 'utf-16' | 'bytes' | 'none' }) =>
    ({
      'code-points': 'Positions count Unicode code points.',
      'utf-16': 'Positions count UTF-16 code units.',
      bytes: 'Positions count UTF-8 bytes.',
      none: 'It gives no positions in numbers.',
    })[unit],
  'export.with-exercises': 'Exercises go along, with all that classes have handed in.',
  'export.without-exercises':
    'Exercises on this text and what was handed in for them stay here: export the whole library as Postil JSON to take them along.',
  'read-me.articles': 'Articles',
  'read-me.folder': ({ folder }: { readonly folder: string }) => `The files are in ${folder}/.`,
  'read-me.format': 'Format',
  'read-me.labels': 'Labels',
  'read-me.losses': 'What is lost',
  'read-me.made': 'Made',
  'read-me.no-labels': 'None.',
  'read-me.positions': 'Positions',
  'read-me.positions-none': 'none in numbers',
  'read-me.positions-of': ({ unit }: { readonly unit: 'code-points' | 'utf-16' | 'bytes' }) =>
    `count ${{ 'code-points': 'Unicode code points', 'utf-16': 'UTF-16 code units', bytes: 'UTF-8 bytes' }[unit]} from 0; the end is not included`,
  'read-me.readings': 'Readings',
  'read-me.title': 'Readings exported from Postil',
  'read-me.version': 'Postil',
} satisfies Entries;
