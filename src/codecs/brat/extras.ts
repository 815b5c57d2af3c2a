/** What brat says of an annotation that has no place here: attributes, references, comments of other kinds. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../lib/json';
import { oneLine } from './types';

export interface BratExtras {
  /** `value`: empty when the attribute only is. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly normalizations: readonly {
    readonly type: string;
    /** `database:id`. */
    readonly reference: string;
    readonly text: string;
  }[];
  readonly comments: readonly { readonly type: string; readonly text: string }[];
}

export function extrasOf({ attributes, normalizations, comments }: BratExtras): JsonObject {
  return {
    ...(attributes.length > 0 && { attributes: attributes.map((one) => ({ ...one })) }),
    ...(normalizations.length > 0 && { normalizations: normalizations.map((one) => ({ ...one })) }),
    ...(comments.length > 0 && { comments: comments.map((one) => ({ ...one })) }),
  };
}

/** Leaves out what would not be a line of brat's: it may have come in a file that somebody edited. */
export function readExtras(raw: JsonObject | undefined): BratExtras {
  return {
    attributes: objectsIn(raw?.['attributes']).flatMap((one) => {
      const [name, value] = [
        wordIn(one, 'name'),
        oneLine(textIn(one, 'value')).replace(/\t/g, ' '),
      ];
      return name === '' ? [] : [{ name, value }];
    }),
    normalizations: objectsIn(raw?.['normalizations']).flatMap((one) => {
      const [type, reference] = [wordIn(one, 'type'), textIn(one, 'reference')];
      if (type === '' || !/^[^\s:]+:\S+$/.test(reference)) return [];
      return [{ type, reference, text: oneLine(textIn(one, 'text')) }];
    }),
    comments: objectsIn(raw?.['comments']).flatMap((one) => {
      const type = wordIn(one, 'type');
      if (type === '' || type === 'AnnotatorNotes' || type === 'Reader') return [];
      return [{ type, text: oneLine(textIn(one, 'text')) }];
    }),
  };
}

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textIn(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

function wordIn(object: JsonObject, key: string): string {
  const word = textIn(object, key);
  return /^[A-Za-z0-9_-]+$/.test(word) ? word : '';
}
