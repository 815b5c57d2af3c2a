/** The one record that keeps the rest of a damaged file from being read, taken out of it. */
import { utf8Length } from '../../../domain/anchor/offset-units';
import type { PostilProblem } from '../../../domain/schema/problem';
import { createCodePointIndex } from '../../../domain/text/code-points';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { nameOf, type Loss } from './loss';

interface Less {
  readonly file: JsonObject;
  readonly loss: Loss;
}

interface Deps {
  sha256Hex(text: string): Promise<string>;
}

/**
 * A text that is not the one that was hashed is kept as it is, unless the sound one is among the `known`.
 * null: the problem is not with one record.
 */
export async function without(
  file: JsonObject,
  problem: PostilProblem,
  known: JsonObject,
  deps: Deps,
): Promise<Less | null> {
  const place = 'path' in problem ? placeOf(file, problem.path) : null;
  if (!place) return null;
  const { section, items, index, item, label } = place;
  const path = `${section}[${index}]`;
  const what = nameOf(section);
  const replacedBy = (...by: readonly JsonObject[]): JsonObject => ({
    ...file,
    [section]: items.toSpliced(index, 1, ...by),
  });
  if (label !== null && Array.isArray(item['labels'])) {
    const labels: readonly JsonValue[] = item['labels'];
    return {
      file: replacedBy({ ...item, labels: labels.toSpliced(label, 1) }),
      loss: { kind: 'unreadable', what: 'label', path: `${path}.labels[${label}]` },
    };
  }
  if (problem.kind === 'text-changed' && !isKnown(known, item)) {
    const content = await asItIs(item['content'], deps);
    if (content) {
      return {
        file: replacedBy({ ...item, content }),
        loss: { kind: 'changed', what, path, kept: true },
      };
    }
  }
  return { file: replacedBy(), loss: { kind: 'unreadable', what, path } };
}

interface Place {
  readonly section: string;
  readonly items: readonly JsonValue[];
  readonly index: number;
  readonly item: JsonObject;
  readonly label: number | null;
}

function placeOf(file: JsonObject, path: string): Place | null {
  const [, section = '', index = '', label] =
    /^(\w+)\[(\d+)\](?:\.labels\[(\d+)\])?/.exec(path) ?? [];
  const items = file[section];
  if (!Array.isArray(items)) return null;
  const list: readonly JsonValue[] = items;
  const item = list[Number(index)];
  if (!isJsonObject(item)) return null;
  return {
    section,
    items: list,
    index: Number(index),
    item,
    label: label === undefined ? null : Number(label),
  };
}

function isKnown({ articles }: JsonObject, { id }: JsonObject): boolean {
  return Array.isArray(articles) && articles.some((one) => isJsonObject(one) && one['id'] === id);
}

/** With the hash and the lengths it has now; null when there is no text. */
async function asItIs(content: unknown, { sha256Hex }: Deps): Promise<JsonObject | null> {
  const text = isJsonObject(content) ? content['text'] : null;
  if (!isJsonObject(content) || typeof text !== 'string') return null;
  const lengths = {
    codePoints: createCodePointIndex(text).length,
    utf16: text.length,
    utf8: utf8Length(text),
  };
  return { ...content, lengths, textSha256: await sha256Hex(text) };
}
