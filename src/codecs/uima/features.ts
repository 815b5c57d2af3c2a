/** The features of one mark, and the types that have to be declared for them. */
import { isJsonObject, type JsonObject } from '../../lib/json';
import type { Label } from '../../domain/codebook/label';
import type { ExportedMark } from '../../domain/transfer/outgoing/exported-marks';
import { ANNOTATION, CODE, LINK, OWN_FEATURES, shortName, STRING } from './type-names';

export type FeatureValue = string | number | boolean;
export type Features = ReadonlyMap<string, FeatureValue>;
/** Features of each type with their ranges. */
export type DeclaredTypes = Map<string, Map<string, string>>;

export interface TypedFeatures {
  readonly type: string;
  readonly features: Features;
}

/** `raw`: what another tool said of it, if it did (`rawOf`). */
export function featuresOf(
  { annotation, reading }: ExportedMark,
  label: Label | null,
  raw: JsonObject | undefined,
): TypedFeatures {
  const said = readRaw(raw);
  const labelFeature =
    said.labelFeature ??
    (label?.name === shortName(said.type) && said.type !== CODE ? null : 'value');
  const all: (readonly [string, FeatureValue])[] = [];
  if (label && labelFeature !== null) all.push([labelFeature, label.name]);
  if (annotation.note !== '') all.push(['note', annotation.note]);
  if (reading.reader !== '') all.push(['reader', reading.reader]);
  all.push(
    ['ident', annotation.id],
    ['created', annotation.created],
    ['modified', annotation.modified],
  );
  const features = new Map(all);
  for (const [name, value] of said.features) if (!features.has(name)) features.set(name, value);
  return { type: said.type, features };
}

/** Kept with a mark that another tool made. `labelFeature`: where its label stood; null: the type was it. */
export function rawOf(type: string, labelFeature: string | null, features: Features): JsonObject {
  return {
    type,
    ...(labelFeature !== null && { labelFeature }),
    ...(features.size > 0 && { features: Object.fromEntries(features) }),
  };
}

export function ownTypes(): DeclaredTypes {
  return new Map([[CODE, new Map(OWN_FEATURES.map((name) => [name, STRING]))]]);
}

export function declareLinks(types: DeclaredTypes): void {
  if (types.has(LINK)) return;
  const features = [
    ['Dependent', ANNOTATION],
    ['Governor', ANNOTATION],
    ['value', STRING],
  ] as const;
  types.set(LINK, new Map(features));
}

/** Numbers and texts under one name make it a text. */
export function declare(types: DeclaredTypes, { type, features }: TypedFeatures): void {
  const known = types.get(type) ?? new Map<string, string>();
  types.set(type, known);
  for (const [name, value] of features) {
    const range = rangeOf(value);
    const before = known.get(name);
    if (before === undefined) known.set(name, range);
    else if (before !== range) known.set(name, commonRange(before, range));
  }
}

const INTEGER = 'uima.cas.Integer';
const DOUBLE = 'uima.cas.Double';
const BOOLEAN = 'uima.cas.Boolean';
const INT32 = 2 ** 31;
const TYPE_NAME = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
const FEATURE_NAME = /^[A-Za-z]\w*$/;
/** Every annotation has them. */
const BASE_FEATURES = new Set(['sofa', 'begin', 'end', 'id']);

function rangeOf(value: FeatureValue): string {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'boolean') return BOOLEAN;
  return Number.isInteger(value) && value >= -INT32 && value < INT32 ? INTEGER : DOUBLE;
}

function commonRange(a: string, b: string): string {
  const isNumeric = [a, b].every((range) => range === INTEGER || range === DOUBLE);
  return isNumeric ? DOUBLE : STRING;
}

/** Leaves out what UIMA could not take: the file it stood in may have been edited. */
function readRaw(raw: JsonObject | undefined): {
  readonly type: string;
  readonly labelFeature: string | undefined;
  readonly features: Features;
} {
  const { type, labelFeature, features } = raw ?? {};
  const isKnown =
    typeof type === 'string' && TYPE_NAME.test(type) && !type.startsWith('uima.') && type !== LINK;
  const isNamed = typeof labelFeature === 'string' && FEATURE_NAME.test(labelFeature);
  return {
    type: isKnown ? type : CODE,
    labelFeature: isNamed && !BASE_FEATURES.has(labelFeature) ? labelFeature : undefined,
    features: new Map(
      Object.entries(features !== undefined && isJsonObject(features) ? features : {}).flatMap(
        ([name, value]): [string, FeatureValue][] =>
          FEATURE_NAME.test(name) && !BASE_FEATURES.has(name) && isFeatureValue(value)
            ? [[name, value]]
            : [],
      ),
    ),
  };
}

function isFeatureValue(value: unknown): value is FeatureValue {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}
