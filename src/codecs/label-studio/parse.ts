/**
 * Reads Label Studio's tasks, annotated or predicted, and the labelling interface if it came along. Tasks over the
 * same text are one document. What a region says it marked decides what its numbers count.
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import type {
  ForeignDocument,
  ForeignInput,
  ForeignLink,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import {
  fieldsBeside,
  isEmptyObject,
  isList,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { readForeignJson } from '../../domain/transfer/json/read-json';
import { createReaderNames, type ReaderNames } from '../../domain/transfer/json/reader-names';
import { utcTime } from '../../domain/transfer/json/utc-time';
import { readConfig, type ReadConfig } from './read-config';
import { readResults } from './read-results';

export const parseLabelStudio: ParseForeign = (inputs) => {
  const config = configIn(inputs);
  if (!config.ok) return config;
  const tasks = tasksIn(inputs.filter((input) => !isXml(input)));
  if (!tasks.ok) return tasks;
  const { labels, textField } = config.value;
  const gathering: Gathering = {
    documents: new Map(),
    names: createReaderNames(),
    skipped: [],
    marks: [],
  };
  for (const [at, task] of tasks.value.entries()) gather(task, at, textField, gathering);
  const documents = [...gathering.documents.values()];
  const [skipped] = gathering.marks;
  if (documents.length === 0 && labels.length === 0) {
    return err({ kind: 'lacks', what: '"data": {"text"}' });
  }
  if (skipped && documents.length > 0 && documents.every(({ marks }) => marks.length === 0)) {
    return err({ kind: 'broken', where: skipped.where, what: BROKEN[skipped.reason] });
  }
  return ok({
    unit: documents.length > 0 ? 'UnicodeCodePoint' : null,
    documents,
    labels,
    codebookName: '',
    skipped: [...gathering.skipped, ...gathering.marks],
  });
};

const BROKEN: Readonly<Record<ForeignSkipped['reason'], string>> = {
  'not-understood': '"type", "value"',
  'no-place': '"start", "end"',
  'empty-span': 'start < end',
  unresolved: '"id"',
  'not-text': '"type": "labels"',
};

const NO_CONFIG: ReadConfig = { labels: [], textField: '' };

function configIn(inputs: readonly ForeignInput[]): Result<ReadConfig, ForeignProblem> {
  const input = inputs.find(isXml);
  return input ? readConfig(input) : ok(NO_CONFIG);
}

function isXml({ path, bytes }: ForeignInput): boolean {
  return /\.xml$/i.test(path) || bytes[0] === LESS_THAN;
}

const LESS_THAN = 0x3c;

function tasksIn(inputs: readonly ForeignInput[]): Result<readonly JsonObject[], ForeignProblem> {
  const tasks: JsonObject[] = [];
  const named = inputs.filter(({ path }) => /\.json$/i.test(path));
  for (const input of named.length > 0 ? named : inputs) {
    const json = readForeignJson(input);
    if (!json.ok) return json;
    const items = isList(json.value) ? json.value : [json.value];
    tasks.push(...items.filter(isJsonObject));
  }
  return ok(tasks);
}

interface Gathering {
  /** By their text. */
  readonly documents: Map<string, GatheredDocument>;
  readonly names: ReaderNames;
  /** Tasks, and marks. */
  readonly skipped: ForeignSkipped[];
  readonly marks: ForeignSkipped[];
}

interface GatheredDocument extends ForeignDocument {
  readonly marks: ForeignMark[];
  readonly links: ForeignLink[];
  readonly ids: Set<string>;
}

function gather(task: JsonObject, at: number, textField: string, gathering: Gathering): void {
  const { documents, names, skipped } = gathering;
  const data = task['data'];
  const field = data !== undefined && isJsonObject(data) ? fieldOf(data, textField) : '';
  const text = data !== undefined && isJsonObject(data) ? textIn(data[field]) : '';
  if (text === '' || data === undefined || !isJsonObject(data)) {
    skipped.push({ where: `task ${at + 1}`, reason: 'not-understood' });
    return;
  }
  const document = documents.get(text) ?? documentOf(task, data, field);
  documents.set(text, document);
  const readers = isList(data['readers']) ? data['readers'] : [];
  const annotated = [...objectsIn(task['annotations']), ...objectsIn(task['completions'])];
  const all = [...annotated, ...objectsIn(task['predictions'])];
  const rest = restOf(task, data, field);
  let isFirst = true;
  for (const [index, annotation] of all.entries()) {
    if (annotation['was_cancelled'] === true) continue;
    const name =
      readerOf(annotation) || (all.length === readers.length ? textIn(readers[index]) : '');
    const read = readResults(objectsIn(annotation['result']), {
      reader: names.nameOf(textIn(annotation['reading']), name),
      created: utcTime(textIn(annotation['created_at'])),
      modified: utcTime(textIn(annotation['updated_at'])),
      idFor: (id) => freeId(id, `${at + 1}:${index + 1}:${id}`, document.ids),
    });
    const own = fieldsBeside(annotation, ANNOTATION_KEYS);
    const kept = { ...(isFirst ? rest : {}), ...(!isEmptyObject(own) && { annotation: own }) };
    for (const [place, mark] of read.marks.entries()) {
      document.marks.push(place > 0 ? mark : { ...mark, raw: { ...mark.raw, ...kept } });
      isFirst = false;
    }
    for (const link of read.links) document.links.push(link);
    for (const { where, reason } of read.skipped) {
      gathering.marks.push({ where: `task ${at + 1}, ${where}`, reason });
    }
  }
}

/** The one the interface shows, else `text`, else the longest there is. */
function fieldOf(data: JsonObject, textField: string): string {
  for (const field of [textField, 'text']) if (typeof data[field] === 'string') return field;
  const texts = Object.keys(data).filter((key) => textIn(data[key]) !== '');
  const [longest = ''] = texts.toSorted((a, b) => textIn(data[b]).length - textIn(data[a]).length);
  return longest;
}

function documentOf(task: JsonObject, data: JsonObject, field: string): GatheredDocument {
  const id = data['doc_id'] ?? task['id'];
  return {
    key: typeof id === 'number' ? String(id) : textIn(id),
    title: textIn(data['title']),
    text: textIn(data[field]),
    source: textIn(data['source']),
    language: textIn(data['language']),
    marks: [],
    links: [],
    ids: new Set(),
    raw: restOf(task, data, field),
  };
}

function readerOf(annotation: JsonObject): string {
  const own = textIn(annotation['reader']) || textIn(annotation['created_username']);
  const [by] = objectsIn(annotation['completed_by']);
  return own.trim() || textIn(by?.['email']) || textIn(annotation['model_version']);
}

const DATA_KEYS = ['doc_id', 'title', 'source', 'language', 'offset_unit', 'readers'];
const TASK_KEYS: ReadonlySet<string> = new Set([
  'data',
  'annotations',
  'completions',
  'predictions',
]);
const ANNOTATION_KEYS: ReadonlySet<string> = new Set([
  'result',
  'was_cancelled',
  'ground_truth',
  'reader',
  'reading',
]);

function restOf(task: JsonObject, data: JsonObject, field: string): Record<string, JsonValue> {
  const ofTask = fieldsBeside(task, TASK_KEYS);
  const ofData = fieldsBeside(data, new Set([...DATA_KEYS, field]));
  return {
    ...(!isEmptyObject(ofTask) && { task: ofTask }),
    ...(!isEmptyObject(ofData) && { data: ofData }),
  };
}

function freeId(id: string, otherwise: string, taken: Set<string>): string {
  const free = taken.has(id) ? otherwise : id;
  taken.add(free);
  return free;
}
