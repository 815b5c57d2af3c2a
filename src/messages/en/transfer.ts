/** Taking readings away as files. What bringing them back says is in opening.ts and postil-file.ts. */
import type { Entries } from '../entry';

export const transfer = {
  'export.failed': ({ reason }: { readonly reason: string }) => `Not exported: ${reason}.`,
  'export.file-name': 'File name',
  'export.format': 'Format',
  'export.format-hint.postil-json': 'Everything, lossless: text, codebook, annotations, notes.',
  'export.format-name.postil-json': 'Postil JSON',
  'export.save-file': 'Save file',
  'export.saved': ({ file }: { readonly file: string }) => `“${file}” saved`,
  'export.scope': 'What to export',
  'export.scope-article': 'This article',
  'export.scope-library': 'The whole library',
  'export.title': 'Export',
  'export.with-exercises': 'Exercises go along, with all that classes have handed in.',
  'export.without-exercises':
    'Exercises on this text and what was handed in for them stay here: export the whole library to take them along.',
} satisfies Entries;
