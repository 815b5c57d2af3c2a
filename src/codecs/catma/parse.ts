/** CATMA's collections, with the plain texts they are about if those came along. */
import type {
  ForeignDocument,
  ForeignInput,
  ForeignLabel,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { createReaderNames, type ReaderNames } from '../../domain/transfer/json/reader-names';
import {
  elementsBelow,
  firstIn,
  localName,
  textIn,
  type XmlElement,
} from '../../containers/xml/parse';
import { readXml } from '../../containers/xml/read';
import { err, ok, type Result } from '../../lib/result';
import { textOfUtf8 } from '../../lib/utf8';
import { readCollection } from './read-collection';
import { readTags, tagsetName } from './read-tagset';

/** Collections over one text become one document. One file that is none is left out where others are. */
export const parseCatma: ParseForeign = (inputs) => {
  const texts = inputs.filter(({ path }) => /\.txt$/i.test(path));
  const documents = new Map<string, Document>();
  const labels = new Map<string, ForeignLabel>();
  const readers = new Map<string, ReaderNames>();
  const names = new Set<string>();
  const skipped: ForeignSkipped[] = [];
  let problem: ForeignProblem = { kind: 'nothing-in-it' };
  for (const input of inputs.filter((other) => !texts.includes(other))) {
    const read = readFile(input);
    if (!read.ok) {
      if (problem.kind === 'nothing-in-it') problem = read.error;
      skipped.push({ where: input.path, reason: 'not-understood' });
      continue;
    }
    const { root, text, pieces } = read.value;
    const tags = readTags(root);
    for (const tag of tags) labels.set(tag.key, labels.get(tag.key) ?? tag);
    names.add(tagsetName(root));
    const textFile = textFor(input, texts);
    const pointer = elementsBelow(pieces, 'ptr')[0]?.attributes['target'] ?? '';
    const key = `${textFile?.path ?? ''}\n${pointer.replace(/#.*$/, '')}`;
    const document = documents.get(key) ?? newDocument(root, textFile);
    documents.set(key, document);
    const own = readers.get(key) ?? createReaderNames();
    readers.set(key, own);
    const collection = readCollection(
      text,
      pieces,
      new Set(tags.map((tag) => tag.key)),
      // Whoever has two collections over one text has two readings of it.
      (reader) => own.nameOf(input.path, reader),
    );
    document.key = document.key || collection.documentId;
    document.marks.push(...collection.marks);
    skipped.push(...collection.skipped);
  }
  if (documents.size === 0) return err(problem);
  const [name = ''] = names.size === 1 ? names : [];
  return ok({
    unit: 'Utf16CodeUnit',
    documents: [...documents.values()],
    labels: [...labels.values()],
    codebookName: name,
    skipped,
  });
};

type Document = Omit<ForeignDocument, 'key' | 'marks'> & {
  key: string;
  readonly marks: ForeignDocument['marks'][number][];
};

interface ReadFile {
  readonly root: XmlElement;
  readonly text: XmlElement;
  readonly pieces: XmlElement;
}

function readFile({ bytes }: ForeignInput): Result<ReadFile, ForeignProblem> {
  const parsed = readXml(bytes);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const text = localName(root) === 'TEI' ? firstIn(root, 'text') : undefined;
  if (!text) return err({ kind: 'lacks', what: localName(root) === 'TEI' ? 'text' : 'TEI' });
  const pieces = elementsBelow(text, 'ab').find(({ attributes }) => attributes['type'] === 'catma');
  return pieces ? ok({ root, text, pieces }) : err({ kind: 'lacks', what: 'ab type="catma"' });
}

function newDocument(root: XmlElement, textFile: ForeignInput | null): Document {
  const [title] = elementsBelow(root, 'title');
  return {
    key: '',
    title: title ? textIn(title) : '',
    // CATMA does not count a byte order mark.
    text: textFile && (textOfUtf8(textFile.bytes)?.replace(/^\ufeff/, '') ?? null),
    source: '',
    language: root.attributes['xml:lang'] ?? '',
    marks: [],
    links: [],
  };
}

/** The only text in the same folder, or the one whose name the collection's begins with, or the only one. */
function textFor({ path }: ForeignInput, texts: readonly ForeignInput[]): ForeignInput | null {
  const beside = texts.filter((text) => folderOf(text.path) === folderOf(path));
  if (beside.length === 1) return beside[0] ?? null;
  const [named] = beside
    .filter((text) => path.startsWith(text.path.replace(/\.txt$/i, '')))
    .toSorted((a, b) => b.path.length - a.path.length);
  return named ?? (texts.length === 1 ? (texts[0] ?? null) : null);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
