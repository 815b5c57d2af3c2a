/** Reads brat standoff: pairs of `.txt` and `.ann`, with the configuration beside or above them. */
import { err, ok } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import type {
  ForeignDocument,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { folderOf, parseConfig, type ParsedConfig } from './parse-conf';
import { readLines } from './read-lines';
import { marksOf } from './read-marks';

export const parseBrat: ParseForeign = (inputs) => {
  const config = parseConfig(inputs);
  if (!config) return err({ kind: 'not-utf8' });
  const files = new Map(inputs.map(({ path, bytes }) => [path, bytes]));
  const stems = new Map<string, string[]>();
  for (const path of files.keys()) {
    const stem = ANNOTATIONS.exec(path)?.[1];
    if (stem !== undefined) stems.set(stem, [...(stems.get(stem) ?? []), path]);
  }
  if (stems.size === 0) return err({ kind: 'lacks', what: '.ann' });
  const documents: ForeignDocument[] = [];
  const skipped: ForeignSkipped[] = [];
  let firstProblem: ForeignProblem | null = null;
  for (const [stem, paths] of stems) {
    const source = files.get(`${stem}.txt`);
    const text = source ? textOfUtf8(source) : null;
    const annotations = paths.map((path) => textOfUtf8(files.get(path) ?? new Uint8Array()));
    if ((source && text === null) || annotations.includes(null)) return err({ kind: 'not-utf8' });
    const read = readDocument(stem, text, annotations.join('\n'), config);
    for (const one of read.skipped) skipped.push(one);
    documents.push(read.document);
    const [bad] = read.skipped;
    if (bad && read.document.marks.length === 0) {
      firstProblem ??= { kind: 'broken', where: bad.where, what: 'T' };
    }
  }
  // A file of nothing but errors is none of brat's.
  if (firstProblem && documents.every(({ marks }) => marks.length === 0)) return err(firstProblem);
  return ok({
    unit: 'UnicodeCodePoint',
    documents,
    labels: config.labels,
    codebookName: '',
    skipped,
  });
};

/** `.a1` and `.a2` are how the BioNLP shared tasks split an `.ann`. */
const ANNOTATIONS = /^(.*)\.(?:ann|a1|a2)$/;

function readDocument(
  stem: string,
  text: string | null,
  annotations: string,
  config: ParsedConfig,
): { readonly document: ForeignDocument; readonly skipped: readonly ForeignSkipped[] } {
  const folder = folderOf(stem);
  const { lines, skipped } = readLines(annotations, stem);
  const found = marksOf(lines, { stem, text, keyOf: (type) => config.keyOf(folder, type) });
  return {
    document: {
      key: stem,
      title: stem.slice(folder.length),
      text,
      source: '',
      language: '',
      marks: found.marks,
      links: found.links,
    },
    skipped: [...skipped, ...found.skipped],
  };
}
