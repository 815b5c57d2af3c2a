/**
 * Taking readings away as files: what more than the dialog says. Its own words are in export.ts; what bringing
 * files back says is in opening.ts and postil-file.ts.
 */
import type { Entries } from '../entry';

export const transfer = {
  'export.save-file': 'Save file',
  'export.saved': ({ file }: { readonly file: string }) => `“${file}” saved`,
  'export.title': 'Export',
} satisfies Entries;
