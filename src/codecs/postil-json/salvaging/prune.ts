/** Of what could be read of a damaged file: what is whole and as it was sealed. The rest is told. */
import type { BrokenJson } from '../../../lib/broken-json';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { child, describePath, ROOT, type Path } from '../../../domain/schema/path';
import { isHeadIntact, SEAL_KEY, sealedCounts, sealState } from '../../../domain/schema/seal';
import { mendHead } from './mend-head';
import { listsOf, nameOf, recordAround, SECTIONS, type Loss, type RecordName } from './loss';

export interface Pruned {
  readonly file: JsonObject;
  readonly losses: readonly Loss[];
  /** Ids of records that lost a part, or are not as they were sealed. */
  readonly maimed: ReadonlySet<string>;
}

export function prune({ value, gaps }: BrokenJson): Pruned {
  const losses: Loss[] = [];
  const dropped = new Set<string>();
  const maimed = new Set<string>();
  for (const { kind, path } of gaps) {
    const record = recordAround(path);
    if (kind === 'cut') losses.push({ kind, path: pathText(path) });
    if (record) {
      const isNew = !dropped.has(pathText(record.path));
      dropped.add(pathText(record.path));
      if (kind === 'cut' || !isNew) continue;
      losses.push({ kind: 'unreadable', what: record.what, path: pathText(record.path) });
    } else if (kind === 'skipped' && SECTIONS.includes(String(path[0]))) {
      const what = path.length === 1 ? nameOf(String(path[0])) : null;
      losses.push(
        what
          ? { kind: 'unreadable', what, path: pathText(path) }
          : { kind: 'changed', what: nameOf(String(path[0])), path: pathText(path), kept: true },
      );
    }
  }
  const root = isJsonObject(value) ? value : {};
  const context: Context = {
    isSealed: SECTIONS.some((section) =>
      itemsOf(root[section]).some((item) => isJsonObject(item) && isSealing(section, item)),
    ),
    isDropped: (at) => dropped.has(describePath(at)),
    lose: (loss) => void losses.push(loss),
    maim: (record) => {
      if (typeof record['id'] === 'string') maimed.add(record['id']);
    },
  };
  const sections = SECTIONS.flatMap((section) =>
    Object.hasOwn(root, section) || REQUIRED.has(section)
      ? [[section, pruneSection(section, root[section], context)] as const]
      : [],
  );
  return { file: { ...root, ...Object.fromEntries(sections) }, losses, maimed };
}

interface Context {
  /** Records here were sealed: one without a seal has lost it. */
  readonly isSealed: boolean;
  isDropped(at: Path): boolean;
  lose(loss: Loss): void;
  maim(record: JsonObject): void;
}

function pruneSection(section: string, value: unknown, context: Context): readonly JsonValue[] {
  const at = child(ROOT, section);
  const lists = listsOf(section);
  const isOrdinary = section === 'readings' || section === 'codebooks' || section === 'articles';
  return itemsOf(value).flatMap((item, index): readonly JsonObject[] => {
    const own = child(at, index);
    if (!isJsonObject(item) || context.isDropped(own)) return [];
    if (lists.size === 0) {
      const isSealed = context.isSealed && !isOrdinary;
      return pruneLeaf(nameOf(section), item, own, { ...context, isSealed });
    }
    const { [SEAL_KEY]: seal, ...rest } = item;
    const isSealed =
      seal !== undefined || hasSeals(item, lists) || (!isOrdinary && context.isSealed);
    if (isSealed && !isHeadIntact(item)) {
      context.maim(item);
      context.lose({
        kind: 'changed',
        what: nameOf(section),
        path: describePath(own),
        kept: true,
      });
    }
    const kept = [...lists].flatMap(([list, what]) => {
      if (list === 'unplaced' && section === 'readings' && !Object.hasOwn(item, list)) return [];
      const inside = { ...context, isSealed };
      return [[list, pruneList(item, String(list), what, own, inside)] as const];
    });
    return [mendHead(section, { ...rest, ...Object.fromEntries(kept) })];
  });
}

function pruneList(
  parent: JsonObject,
  list: string,
  what: RecordName,
  parentAt: Path,
  context: Context,
): readonly JsonValue[] {
  const at = child(parentAt, list);
  const items = itemsOf(parent[list]);
  const missing = (sealedCounts(parent).get(list) ?? 0) - items.length;
  if (missing > 0) {
    context.lose({ kind: 'missing', what, path: describePath(at), count: missing });
  }
  const kept = items.flatMap((item, index) => {
    const own = child(at, index);
    if (!isJsonObject(item) || context.isDropped(own)) return [];
    return pruneLeaf(what, item, own, context);
  });
  if (missing > 0 || kept.length < items.length) context.maim(parent);
  return kept;
}

/** An exercise that was changed is still the one the others belong to; anything else is left out. */
function pruneLeaf(
  what: RecordName,
  item: JsonObject,
  at: Path,
  { isSealed, lose, maim }: Context,
): readonly JsonObject[] {
  const marks = what === 'verdict' ? itemsOf(item['marks']) : [];
  const isBroken = [item, ...marks].some((record) => {
    const state = isJsonObject(record) ? sealState(record) : 'broken';
    return state === 'broken' || (isSealed && state === 'none');
  });
  if (!isBroken) return [item];
  const kept = what === 'exercise';
  lose({ kind: 'changed', what, path: describePath(at), kept });
  if (!kept) return [];
  maim(item);
  const { [SEAL_KEY]: _seal, ...rest } = item;
  return [rest];
}

function isSealing(section: string, item: JsonObject): boolean {
  return Object.hasOwn(item, SEAL_KEY) || hasSeals(item, listsOf(section));
}

/** Whether anything in its lists has a seal. */
function hasSeals(item: JsonObject, lists: ReturnType<typeof listsOf>): boolean {
  return [...lists.keys()].some((list) =>
    itemsOf(item[list]).some((inner) => isJsonObject(inner) && Object.hasOwn(inner, SEAL_KEY)),
  );
}

function itemsOf(value: unknown): readonly (JsonValue | undefined)[] {
  const items: readonly (JsonValue | undefined)[] = Array.isArray(value) ? value : [];
  return items;
}

function pathText(path: readonly (string | number)[]): string {
  return describePath(path.reduce(child, ROOT));
}

const REQUIRED: ReadonlySet<string> = new Set(['articles', 'codebooks', 'readings']);
