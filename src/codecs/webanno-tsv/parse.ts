/** Reads WebAnno TSV 3.x: span layers become marks, relation layers links; chains and slots are left out. */
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import type {
  ForeignDocument,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { marksOf } from './read-marks';
import { readRows } from './read-rows';

export const parseWebannoTsv: ParseForeign = (inputs) => {
  const documents: ForeignDocument[] = [];
  const skipped: ForeignSkipped[] = [];
  for (const { path, bytes } of inputs) {
    if (inputs.length > 1 && !/\.tsv$/i.test(path)) continue;
    const read = readFile(path, textOfUtf8(bytes));
    if (!read.ok) return read;
    documents.push(read.value.document);
    for (const one of read.value.skipped) skipped.push(one);
  }
  if (documents.length === 0) return err({ kind: 'lacks', what: '#FORMAT=WebAnno TSV 3' });
  return ok({ unit: 'Utf16CodeUnit', documents, labels: [], codebookName: '', skipped });
};

function readFile(
  path: string,
  content: string | null,
): Result<
  { readonly document: ForeignDocument; readonly skipped: readonly ForeignSkipped[] },
  ForeignProblem
> {
  if (content === null) return err({ kind: 'not-utf8' });
  const rows = readRows(content.replace(/^\ufeff/, ''));
  if (!rows.ok) return rows;
  const { marks, links, skipped } = marksOf(rows.value);
  const document = {
    key: path,
    title: path.slice(path.lastIndexOf('/') + 1).replace(/\.tsv$/i, ''),
    text: rows.value.text,
    source: '',
    language: '',
    marks,
    links,
  };
  return ok({
    document,
    skipped: skipped.map(({ where, reason }) => ({ where: `${path}, ${where}`, reason })),
  });
}
