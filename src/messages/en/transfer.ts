/** Taking readings away as files, and bringing them back. */
import type { Entries } from '../entry';
import type { Format } from '../format';

export const transfer = {
  'export.format': 'Format',
  'export.format-hint.postil-json': 'Everything, lossless: text, codebook, annotations, notes.',
  'export.format-name.postil-json': 'Postil JSON',
  'export.save-file': 'Save file',
  'export.saved': ({ file }: { readonly file: string }) => `“${file}” saved`,
  'export.scope': 'What to export',
  'export.scope-article': 'This article',
  'export.scope-library': 'The whole library',
  'export.title': 'Export',
  'import.already-there': ({ file }: { readonly file: string }) =>
    `“${file}” is already in the library; nothing changed.`,
  'import.bad-json': ({ file, detail }: { readonly file: string; readonly detail: string }) =>
    `“${file}” is not valid JSON: ${detail}`,
  'import.done': ({ file, count }: { readonly file: string; readonly count: number }, f: Format) =>
    f.plural(count, {
      one: `1 article imported from “${file}”`,
      other: `${f.number(count)} articles imported from “${file}”`,
    }),
  'import.newer-version': (
    { file, version }: { readonly file: string; readonly version: number },
    f: Format,
  ) =>
    `“${file}” was written by a newer Postil (format ${f.number(version)}). Update Postil to open it.`,
  'import.not-postil': ({ file }: { readonly file: string }) => `“${file}” is not a Postil file.`,
  'import.wrong-shape': ({
    file,
    path,
    detail,
  }: {
    readonly file: string;
    readonly path: string;
    readonly detail: string;
  }) => `“${file}” cannot be opened: ${detail} (at ${path}).`,
  'export.failed': ({ reason }: { readonly reason: string }) => `Not exported: ${reason}.`,
  'export.file-name': 'File name',
} satisfies Entries;
