/** Finds the annotations of a file, however they are packed: one, a list, a page, a collection, a graph. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../lib/json';
import { listIn, textIn } from '../../../domain/transfer/json/fields';

export interface Gathered {
  readonly annotations: readonly Found[];
  /** Collections and pages, from the outside in. */
  readonly holders: readonly JsonObject[];
}

export interface Found {
  /** Its id, else its path in the file. */
  readonly where: string;
  readonly value: JsonValue;
}

export function gather(file: JsonValue): Gathered {
  const annotations: Found[] = [];
  const holders: JsonObject[] = [];
  const visit = (value: JsonValue, path: string, isItem: boolean): void => {
    if (isJsonObject(value) && isHolder(value)) {
      holders.push(value);
      for (const key of INSIDE) {
        const inside = value[key];
        const isLink = typeof inside === 'string';
        if (inside === undefined || isLink) continue;
        const at = path === '' ? key : `${path}.${key}`;
        const isList = key === 'items' || key === '@graph';
        if (isList)
          for (const [i, one] of listIn(inside).entries()) visit(one, `${at}[${i}]`, true);
        else visit(inside, at, false);
      }
    } else if (isItem || (isJsonObject(value) && isAnnotation(value))) {
      annotations.push({ where: whereOf(value, path), value });
    }
  };
  if (Array.isArray(file)) {
    for (const [i, one] of (file as readonly JsonValue[]).entries()) visit(one, `[${i}]`, true);
  } else {
    visit(file, '', false);
  }
  return { annotations, holders };
}

/** A collection may stand on its own, or have one page inside the other. */
const INSIDE = ['@graph', 'items', 'first', 'next', 'last'];

function isAnnotation(value: JsonObject): boolean {
  return typesOf(value).includes('Annotation') || 'target' in value;
}

function isHolder(value: JsonObject): boolean {
  if (isAnnotation(value)) return false;
  const types = typesOf(value);
  return (
    '@graph' in value ||
    types.some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage') ||
    (types.length === 0 && 'items' in value)
  );
}

function typesOf(value: JsonObject): readonly string[] {
  return listIn(value['type'] ?? value['@type']).map((type) => textIn(type).replace(/^oa:/, ''));
}

function whereOf(value: JsonValue, path: string): string {
  const id = isJsonObject(value) ? textIn(value['id']) || textIn(value['@id']) : '';
  return id || path || 'Annotation';
}
