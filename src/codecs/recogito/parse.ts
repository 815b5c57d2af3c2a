/** Reads the annotations that Recogito and Annotorious keep over a text, from a stranger's file. */
import { LINK_TYPES } from '../../domain/annotation/annotation';
import type {
  ForeignFile,
  ForeignLabel,
  ForeignLink,
  ForeignMark,
  ForeignPart,
  ForeignProblem,
  ForeignSkipped,
  ParseForeign,
  SkipReason,
} from '../../domain/transfer/foreign';
import {
  fieldsBeside,
  isEmptyObject,
  isList,
  isOffset,
  listIn,
  objectsIn,
  textIn,
} from '../../domain/transfer/json/fields';
import { readJsonInputs } from '../../domain/transfer/json/read-inputs';
import {
  createReaderNames,
  creatorName,
  type ReaderNames,
} from '../../domain/transfer/json/reader-names';
import { utcTime } from '../../domain/transfer/json/utc-time';
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { err, ok } from '../../lib/result';
import { arePlain, creatorId, readBodies } from './bodies';

export const parseRecogito: ParseForeign = (inputs) => {
  const read = readJsonInputs(inputs);
  if (!read.ok) return read;
  const readers = createReaderNames();
  const lists = read.value.files.map(({ path, value }) => readList(path, listOf(value), readers));
  if (lists.every(({ marks }) => marks.length === 0)) {
    const problem = lists.map((list) => list.problem).find((one) => one !== null);
    return err(problem ?? { kind: 'nothing-in-it' });
  }
  const labels = new Map(lists.flatMap((list) => list.labels.map((label) => [label.key, label])));
  return ok<ForeignFile>({
    unit: 'Utf16CodeUnit',
    documents: lists
      .filter(({ marks }) => marks.length > 0)
      .map(({ path, marks, links }) => ({
        key: path.split('/').at(-1) ?? '',
        title: '',
        text: null,
        source: '',
        language: '',
        marks,
        links,
      })),
    labels: [...labels.values()],
    codebookName: '',
    skipped: [...read.value.skipped, ...lists.flatMap(({ skipped }) => skipped)],
  });
};

interface ReadList {
  readonly path: string;
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  /** Those from a vocabulary: their key is not their name. */
  readonly labels: readonly ForeignLabel[];
  readonly skipped: readonly ForeignSkipped[];
  /** For when no list has anything. */
  readonly problem: ForeignProblem | null;
}

/** A list, one annotation, or a list under the name that some put it under. */
function listOf(value: JsonValue): readonly JsonValue[] {
  if (isJsonObject(value) && isList(value['annotations'])) return value['annotations'];
  return listIn(value);
}

function readList(path: string, items: readonly JsonValue[], readers: ReaderNames): ReadList {
  const marks: ForeignMark[] = [];
  const links: ForeignLink[] = [];
  const labels: ForeignLabel[] = [];
  const skipped: ForeignSkipped[] = [];
  let problem: ForeignProblem | null = null;
  const taken = new Set<string>();
  for (const [at, item] of items.entries()) {
    const id = isJsonObject(item) ? textIn(item['id']) : '';
    const where = id || `[${at}]`;
    const fail = (reason: SkipReason, what: string): void => {
      skipped.push({ where, reason });
      if (reason === 'not-understood') problem ??= { kind: 'broken', where, what };
    };
    if (!isJsonObject(item) || !('target' in item)) {
      problem ??= { kind: 'lacks', what: 'target' };
      skipped.push({ where, reason: 'not-understood' });
      continue;
    }
    const link = linkOf(item);
    if (link) {
      links.push(link);
      continue;
    }
    const parts = partsOf(item['target']);
    if ('reason' in parts) {
      fail(parts.reason, parts.what);
      continue;
    }
    const mark = markOf(item, parts.parts, readers);
    marks.push(taken.has(mark.id) ? { ...mark, id: '' } : mark);
    taken.add(mark.id);
    labels.push(...labelsOf(item));
  }
  const isHere = ({ from, to }: ForeignLink): boolean => taken.has(from) && taken.has(to);
  const lost = links
    .filter((link) => !isHere(link))
    .map(({ from, to }): ForeignSkipped => ({ where: `${from} → ${to}`, reason: 'unresolved' }));
  return {
    path,
    marks,
    links: links.filter(isHere),
    labels,
    skipped: [...skipped, ...lost],
    problem: problem ?? (items.length === 0 ? { kind: 'nothing-in-it' } : null),
  };
}

function markOf(
  item: JsonObject,
  parts: readonly ForeignPart[],
  readers: ReaderNames,
): ForeignMark {
  const id = textIn(item['id']);
  const [target = {}] = objectsIn(item['target']);
  const bodies = readBodies(item['bodies']);
  const creator = creatorId(target);
  const [firstBody] = objectsIn(item['bodies']);
  const who = target['creator'] ?? firstBody?.['creator'];
  return {
    id,
    parts,
    labels: [...new Set(bodies.tags.map(({ key }) => key))],
    note: bodies.note,
    reader: creatorName(readers, who),
    created: utcTime(textIn(target['created'])),
    modified: utcTime(textIn(target['updated'])),
    raw: {
      ...fieldsBeside(item, MAPPED),
      ...(!arePlain(bodies, id, creator) && { bodies: item['bodies'] ?? [] }),
      ...(!isPlainTarget(target) && { target }),
    },
  };
}

type Parts =
  | { readonly parts: readonly ForeignPart[] }
  | { readonly reason: SkipReason; readonly what: string };

function partsOf(target: JsonValue | undefined): Parts {
  const selectors = objectsIn(target).flatMap(({ selector }) => listIn(selector));
  if (selectors.length === 0) return { reason: 'no-place', what: 'target.selector' };
  const parts: ForeignPart[] = [];
  for (const selector of selectors) {
    const isText = isJsonObject(selector) && ('quote' in selector || 'start' in selector);
    if (!isText) return { reason: 'not-text', what: 'target.selector' };
    const { quote, start, end } = selector;
    const exact = textIn(quote) || null;
    if (start === undefined && end === undefined && exact !== null) {
      parts.push({ range: null, exact, prefix: '', suffix: '' });
      continue;
    }
    if (!isOffset(start)) return { reason: 'not-understood', what: 'start' };
    if (!isOffset(end)) return { reason: 'not-understood', what: 'end' };
    if (start >= end) return { reason: 'empty-span', what: 'end' };
    parts.push({ range: { start, end }, exact, prefix: '', suffix: '' });
  }
  return { parts };
}

/** As Annotorious' connections say it. */
function linkOf(item: JsonObject): ForeignLink | null {
  const [selector] = objectsIn(objectsIn(item['target'])[0]?.['selector']);
  const from = textIn(selector?.['from']);
  const to = textIn(selector?.['to']);
  if (from === '' || to === '') return null;
  const typeName = readBodies(item['bodies']).tags[0]?.name ?? '';
  return { from, to, type: LINK_TYPES.find((type) => type === typeName) ?? null, typeName };
}

function labelsOf(item: JsonObject): readonly ForeignLabel[] {
  return readBodies(item['bodies'])
    .tags.filter(({ key, name }) => key !== name)
    .map(({ key, name }) => ({
      key,
      name,
      parent: null,
      definition: '',
      color: null,
      shortcut: null,
    }));
}

/** What was not made by us has an id of its reader, an address and more. */
function isPlainTarget(target: JsonObject): boolean {
  const [creator = {}] = objectsIn(target['creator']);
  return (
    isEmptyObject(fieldsBeside(target, TARGET)) &&
    isEmptyObject(fieldsBeside(creator, CREATOR)) &&
    objectsIn(target['selector']).every((one) => isEmptyObject(fieldsBeside(one, SELECTOR)))
  );
}

const MAPPED: ReadonlySet<string> = new Set(['id', 'bodies', 'target']);
const TARGET: ReadonlySet<string> = new Set([
  'annotation',
  'selector',
  'creator',
  'created',
  'updated',
]);
const CREATOR: ReadonlySet<string> = new Set(['id', 'name']);
const SELECTOR: ReadonlySet<string> = new Set(['quote', 'start', 'end']);
