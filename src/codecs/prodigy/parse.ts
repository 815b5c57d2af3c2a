/**
 * Reads Prodigy's JSON Lines, and its `prodigy.json` if it came along. Lines over the same text are one document.
 * What a span marked is said by its own text or by its tokens.
 */
import type { JsonObject } from '../../lib/json';
import { err, ok } from '../../lib/result';
import type {
  ForeignDocument,
  ForeignLink,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import { isEmptyObject, objectsIn, textIn } from '../../domain/transfer/json/fields';
import { readLinesAndLabels, type JsonLine } from '../../domain/transfer/json/read-json-lines';
import { createReaderNames, type ReaderNames } from '../../domain/transfer/json/reader-names';
import { isOfAnotherUnit } from './another-unit';
import { readLine, restOf } from './read-line';
import { labelsInSettings } from './settings';

export const parseProdigy: ParseForeign = (inputs) => {
  const read = readLinesAndLabels(inputs, labelsInSettings);
  if (!read.ok) return read;
  const { labels, lines, skipped } = read.value;
  const wrong = lines.find(({ value }) => isOfAnotherUnit(value));
  if (wrong) return err({ kind: 'broken', where: `line ${wrong.line}`, what: ALIGNED });
  const gathering: Gathering = {
    documents: new Map(),
    names: createReaderNames(),
    skipped: [...skipped],
  };
  let broken: ForeignProblem | null = null;
  for (const line of lines) broken ??= gather(line, gathering);
  const documents = [...gathering.documents.values()];
  if (documents.length === 0) return err({ kind: 'lacks', what: '"text"' });
  if (broken && documents.every(({ marks }) => marks.length === 0)) return err(broken);
  return ok({
    unit: 'UnicodeCodePoint',
    documents,
    labels,
    codebookName: '',
    skipped: gathering.skipped,
  });
};

const ALIGNED = 'spans begin and end with words, counted in code points';

interface Gathering {
  /** By their text. */
  readonly documents: Map<string, GatheredDocument>;
  readonly names: ReaderNames;
  readonly skipped: ForeignSkipped[];
}

interface GatheredDocument extends ForeignDocument {
  readonly marks: ForeignMark[];
  readonly links: ForeignLink[];
  readonly ids: Set<string>;
}

/** Answers with what is broken when none of the line's marks could be read. */
function gather({ line, value }: JsonLine, gathering: Gathering): ForeignProblem | null {
  const skip = ({ where, reason }: ForeignSkipped): void => {
    gathering.skipped.push({
      where: where === '' ? `line ${line}` : `line ${line}, ${where}`,
      reason,
    });
  };
  const text = textIn(value['text']);
  if (text === '') {
    skip({ where: '', reason: 'not-understood' });
    return null;
  }
  const document = gathering.documents.get(text) ?? documentOf(value, text);
  gathering.documents.set(text, document);
  const answer = textIn(value['answer']) || 'accept';
  if (answer !== 'accept') {
    skip({ where: `"answer": "${answer}"`, reason: 'not-understood' });
    return null;
  }
  const read = readLine(value, {
    reader: gathering.names.nameOf(textIn(value['reading']), readerOf(value)),
    idFor: (id, at) => freeId(id, `${line}:${at + 1}`, document.ids),
  });
  for (const skipped of read.skipped) skip(skipped);
  for (const mark of read.marks) document.marks.push(mark);
  for (const link of read.links) document.links.push(link);
  const [broken] = read.skipped;
  if (!broken || read.marks.length > 0) return null;
  const what = broken.reason === 'empty-span' ? 'start < end' : '"start", "end", "label"';
  return { kind: 'broken', where: `line ${line}, ${broken.where}`, what };
}

function freeId(id: string, otherwise: string, taken: Set<string>): string {
  const free = id === '' || taken.has(id) ? otherwise : id;
  taken.add(free);
  return free;
}

function documentOf(line: JsonObject, text: string): GatheredDocument {
  const meta = metaOf(line);
  return {
    key: textIn(meta['doc']) || textIn(meta['id']),
    title: textIn(meta['title']),
    text,
    source: textIn(meta['source']),
    language: textIn(meta['language']),
    marks: [],
    links: [],
    ids: new Set(),
    ...(!isEmptyObject(restOf(line)) && { raw: { line: restOf(line) } }),
  };
}

function readerOf(line: JsonObject): string {
  return (
    textIn(metaOf(line)['reader']) || textIn(line['_annotator_id']) || textIn(line['_session_id'])
  );
}

function metaOf(line: JsonObject): JsonObject {
  return objectsIn(line['meta'])[0] ?? {};
}
