/** What a file says of the collection and the page its annotations are in, beyond what any such file says. */
import { fieldsBeside, isEmptyObject, listIn, textIn } from '../../../domain/transfer/json/fields';
import { isEqual } from '../../../lib/equal';
import type { JsonObject } from '../../../lib/json';
import { ANNO, COLLECTION_TERMS } from '../terms';

/** `holders`: from the outside in. Of each kind the first. */
export function besideAnnotations(holders: readonly JsonObject[]): JsonObject {
  const collection = holders.find(isCollection);
  const page = holders.find((holder) => !isCollection(holder));
  const ofCollection = collection ? restOf(collection) : {};
  const ofPage = page ? restOf(page) : {};
  return {
    ...(!isEmptyObject(ofCollection) && { collection: ofCollection }),
    ...(!isEmptyObject(ofPage) && { page: ofPage }),
  };
}

function isCollection(holder: JsonObject): boolean {
  return listIn(holder['type'] ?? holder['@type']).some((type) =>
    /^(?:as:|oa:)?AnnotationCollection$/.test(textIn(type)),
  );
}

function restOf(holder: JsonObject): JsonObject {
  const contexts = listIn(holder['@context']).filter(
    (context) => context !== ANNO && !isEqual(context, COLLECTION_TERMS),
  );
  return {
    ...(contexts.length > 0 && { '@context': contexts }),
    ...fieldsBeside(holder, MAPPED),
  };
}

const MAPPED: ReadonlySet<string> = new Set([
  '@context',
  '@graph',
  '@id',
  '@type',
  'about',
  'codebooks',
  'first',
  'generated',
  'generator',
  'id',
  'items',
  'label',
  'last',
  'next',
  'offsetUnit',
  'partOf',
  'prev',
  'startIndex',
  'total',
  'type',
]);
