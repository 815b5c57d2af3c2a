/**
 * Reads doccano's JSON Lines, spans or entities with relations, and `labels.json` if it came along. Lines over
 * the same text are one document. Without a quote the numbers stand alone: see `docs/formats/doccano.md`.
 */
import { isJsonObject, type JsonObject } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import type {
  ForeignDocument,
  ForeignFile,
  ForeignInput,
  ForeignLink,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import {
  readLinesAndLabels,
  type JsonLine,
  type LinesAndLabels,
} from '../../domain/transfer/json/read-json-lines';
import { createReaderNames, type ReaderNames } from '../../domain/transfer/json/reader-names';
import { isEmptyObject, textIn } from '../../domain/transfer/json/fields';
import { isLabelList, labelsIn } from './labels';
import { readLine, restOf } from './read-line';
import { unitOf } from './unit';

export const parseDoccano: ParseForeign = (inputs) => {
  const read = readInputs(inputs);
  if (!read.ok) return read;
  const { labels, lines, skipped } = read.value;
  const gathering: Gathering = {
    documents: new Map(),
    names: createReaderNames(),
    skipped: [...skipped],
  };
  let broken: ForeignProblem | null = null;
  for (const line of lines) broken ??= gather(line, gathering);
  const documents = [...gathering.documents.values()];
  if (documents.length === 0 && labels.length === 0) {
    return err({ kind: 'lacks', what: '"text"' });
  }
  const marked = documents.flatMap(({ marks }) => marks);
  if (broken && marked.length === 0) return err(broken);
  return ok({
    unit: unitOf(lines.map(({ value }) => value)),
    documents,
    labels,
    codebookName: '',
    skipped: gathering.skipped,
  });
};

/** `labels.json` alone. */
export function parseDoccanoLabels(
  inputs: readonly ForeignInput[],
): Result<ForeignFile, ForeignProblem> {
  const read = readInputs(inputs);
  if (!read.ok) return read;
  const { labels } = read.value;
  if (labels.length === 0) return err({ kind: 'lacks', what: '"background_color"' });
  return ok({ unit: null, documents: [], labels, codebookName: '', skipped: [] });
}

function readInputs(inputs: readonly ForeignInput[]): Result<LinesAndLabels, ForeignProblem> {
  return readLinesAndLabels(inputs, (whole) => (isLabelList(whole) ? labelsIn(whole) : null));
}

interface Gathering {
  /** By their text. */
  readonly documents: Map<string, GatheredDocument>;
  readonly names: ReaderNames;
  readonly skipped: ForeignSkipped[];
}

interface GatheredDocument extends ForeignDocument {
  readonly marks: ForeignMark[];
  readonly links: ForeignLink[];
}

/** Answers with what is broken when none of the line's marks could be read. */
function gather({ line, value }: JsonLine, gathering: Gathering): ForeignProblem | null {
  const text = textIn(value['text']);
  if (text === '') {
    gathering.skipped.push({ where: `line ${line}`, reason: 'not-understood' });
    return null;
  }
  const document = gathering.documents.get(text) ?? documentOf(value, text);
  gathering.documents.set(text, document);
  const taken = new Set(document.marks.map(({ id }) => id));
  const read = readLine(value, {
    reader: gathering.names.nameOf(textIn(value['reading']), textIn(value['reader'])),
    idFor: (id) => (taken.has(id) ? `${line}:${id}` : id),
  });
  const [broken] = read.skipped;
  for (const { where, reason } of read.skipped) {
    gathering.skipped.push({ where: `line ${line}, ${where}`, reason });
  }
  for (const mark of read.marks) document.marks.push(mark);
  for (const link of read.links) document.links.push(link);
  if (!broken || read.marks.length > 0) return null;
  const what = broken.reason === 'empty-span' ? 'start < end' : '[start, end, "label"]';
  return { kind: 'broken', where: `line ${line}, ${broken.where}`, what };
}

function documentOf(line: JsonObject, text: string): GatheredDocument {
  return {
    key: keyOf(line),
    title: textIn(line['title']),
    text,
    source: textIn(line['source']),
    language: textIn(line['language']),
    marks: [],
    links: [],
    ...(!isEmptyObject(restOf(line)) && { raw: { line: restOf(line) } }),
  };
}

function keyOf(line: JsonObject): string {
  const id = line['doc_id'] ?? line['id'];
  if (typeof id === 'number') return String(id);
  if (id !== undefined && isJsonObject(id)) return '';
  return textIn(id);
}
