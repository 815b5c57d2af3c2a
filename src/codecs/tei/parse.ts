/** TEI P5 files with annotations in `standOff`, or anywhere else in them. */
import type {
  ForeignDocument,
  ForeignInput,
  ForeignLabel,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { elementsIn, firstIn, localName, type XmlElement } from '../../containers/xml/parse';
import { readXml } from '../../containers/xml/read';
import { err, ok, type Result } from '../../lib/result';
import { codebookName, readDetails, readLabels, readReaders } from './read-header';
import { readMarks } from './read-marks';
import { readText } from './read-text';

/** Each file is one document. One that is not TEI is left out where others are. */
export const parseTei: ParseForeign = (inputs) => {
  const named = inputs.filter(({ path }) => /\.(?:xml|tei)$/i.test(path));
  const documents: ForeignDocument[] = [];
  const labels = new Map<string, ForeignLabel>();
  const skipped: ForeignSkipped[] = [];
  const names = new Set<string>();
  let problem: ForeignProblem = { kind: 'nothing-in-it' };
  for (const input of named.length > 0 ? named : inputs) {
    const read = readFile(input);
    if (!read.ok) {
      if (problem.kind === 'nothing-in-it') problem = read.error;
      skipped.push({ where: input.path, reason: 'not-understood' });
      continue;
    }
    documents.push(read.value.document);
    skipped.push(...read.value.skipped);
    names.add(read.value.codebookName);
    for (const label of read.value.labels) {
      if (!labels.has(label.key)) labels.set(label.key, label);
    }
  }
  if (documents.length === 0) return err(problem);
  const [name = ''] = names.size === 1 ? names : [];
  return ok({
    unit: 'UnicodeCodePoint',
    documents,
    labels: [...labels.values()],
    codebookName: name,
    skipped,
  });
};

interface ReadFile {
  readonly document: ForeignDocument;
  readonly labels: readonly ForeignLabel[];
  readonly codebookName: string;
  readonly skipped: readonly ForeignSkipped[];
}

function readFile({ path, bytes }: ForeignInput): Result<ReadFile, ForeignProblem> {
  const parsed = readXml(bytes);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const body = localName(root) === 'TEI' ? firstIn(root, 'text') : undefined;
  if (!body) return err({ kind: 'lacks', what: localName(root) === 'TEI' ? 'text' : 'TEI' });
  const stray = strayAnnotation(root);
  if (stray) return err({ kind: 'broken', where: localName(stray), what: 'annotation' });
  const text = readText(body);
  const labels = readLabels(root);
  const { marks, links, skipped } = readMarks(root, {
    text,
    labels: new Set(labels.map(({ key }) => key)),
    readers: readReaders(root),
  });
  const { title, source, language } = readDetails(root);
  const key = root.attributes['xml:id'] ?? path;
  return ok({
    document: { key, title, text: text.text, source, language, marks, links },
    labels,
    codebookName: codebookName(root),
    skipped,
  });
}

/** What holds an annotation where none may be: what it is about would be a guess. */
function strayAnnotation(element: XmlElement): XmlElement | null {
  const isHome = ['listAnnotation', 'standOff'].includes(localName(element));
  for (const child of elementsIn(element)) {
    if (localName(child) === 'annotation' && !isHome) return element;
    const stray = strayAnnotation(child);
    if (stray) return stray;
  }
  return null;
}
