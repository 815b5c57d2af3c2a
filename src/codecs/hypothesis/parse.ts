/** Reads what Hypothesis exports (JSON, CSV), and what its API answers a search with, from a stranger's file. */
import type {
  ForeignDocument,
  ForeignFile,
  ForeignInput,
  ForeignMark,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
} from '../../domain/transfer/foreign';
import {
  fieldsBeside,
  isEmptyObject,
  isList,
  listIn,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { readJsonInputs } from '../../domain/transfer/json/read-inputs';
import { createReaderNames } from '../../domain/transfer/json/reader-names';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { err, ok, type Result } from '../../lib/result';
import { readItem } from './read-item';
import { isTable, readTable } from './read-table';

export const parseHypothesis: ParseForeign = (inputs) => {
  const read = readItems(inputs);
  if (!read.ok) return read;
  const readers = createReaderNames();
  const pages = new Map<string, Page>();
  const skipped: ForeignSkipped[] = [];
  const taken = new Set<string>();
  let problem: ForeignProblem = { kind: 'nothing-in-it' };
  for (const { where, item } of read.value.items) {
    const one = readItem(item, readers);
    if ('reason' in one) {
      skipped.push({ where, reason: one.reason });
      const isFirst = problem.kind === 'nothing-in-it';
      if (isFirst && one.reason === 'not-understood') {
        problem = { kind: 'broken', where, what: one.what };
      }
      continue;
    }
    const mark = one.mark.id !== '' && taken.has(one.mark.id) ? { ...one.mark, id: '' } : one.mark;
    taken.add(mark.id);
    const page = pages.get(one.uri);
    if (page) page.marks.push(mark);
    else pages.set(one.uri, { title: one.title, marks: [mark] });
  }
  if (pages.size === 0) return err(problem);
  return ok<ForeignFile>({
    unit: 'Utf16CodeUnit',
    documents: [...pages].map(([uri, page]) => documentOf(uri, page, read.value.rest)),
    labels: [],
    codebookName: '',
    skipped: [...read.value.skipped, ...skipped],
  });
};

interface Items {
  readonly items: readonly { readonly where: string; readonly item: JsonValue }[];
  readonly skipped: readonly ForeignSkipped[];
  /** Of the file around them. */
  readonly rest: JsonObject;
}

function readItems(inputs: readonly ForeignInput[]): Result<Items, ForeignProblem> {
  const found: Items['items'][number][] = [];
  for (const input of inputs.filter(isTable)) {
    const rows = readTable(input);
    if (!rows.ok) return rows;
    // The header is row 1.
    found.push(...rows.value.map((item, at) => ({ where: `${input.path}, row ${at + 2}`, item })));
  }
  const others = inputs.filter((input) => !isTable(input));
  if (others.length === 0) return ok({ items: found, skipped: [], rest: {} });
  const read = readJsonInputs(others);
  if (!read.ok) return read;
  const lists = read.value.files.map(({ value }) => itemsOf(value));
  if (found.length === 0 && lists.every((list) => list === null)) {
    return err({ kind: 'lacks', what: 'annotations' });
  }
  const items = lists.flatMap((list) => list ?? []);
  for (const [at, item] of items.entries()) {
    const id = isJsonObject(item) ? textIn(item['id']) : '';
    found.push({ where: id || `annotations[${at}]`, item });
  }
  const envelopes = read.value.files.flatMap(({ value }) =>
    isList(value) ? [] : objectsIn(value),
  );
  const around = envelopes.find((value) => isList(value['annotations']) || isList(value['rows']));
  return ok({
    items: found,
    skipped: read.value.skipped,
    rest: around ? fieldsBeside(around, ENVELOPE_KEYS) : {},
  });
}

const ENVELOPE_KEYS: ReadonlySet<string> = new Set([
  'export_date',
  'export_userid',
  'client_version',
  'annotations',
  'rows',
  'replies',
  'total',
]);

interface Page {
  readonly title: string;
  readonly marks: ForeignMark[];
}

/** An export, an answer of the API with its replies apart, a list, or one annotation. null: none of these. */
function itemsOf(value: JsonValue): readonly JsonValue[] | null {
  if (isList(value)) return value;
  if (!isJsonObject(value)) return null;
  for (const key of ['annotations', 'rows']) {
    if (isList(value[key])) return [...value[key], ...listIn(value['replies'])];
  }
  return 'uri' in value && objectsIn(value['target']).length > 0 ? [value] : null;
}

function documentOf(uri: string, { title, marks }: Page, rest: JsonObject): ForeignDocument {
  return {
    key: uri.replace(/^urn:uuid:/, ''),
    title,
    text: null,
    source: /^https?:/i.test(uri) ? uri : '',
    language: '',
    marks,
    links: [],
    ...(!isEmptyObject(rest) && { raw: { file: rest } }),
  };
}
