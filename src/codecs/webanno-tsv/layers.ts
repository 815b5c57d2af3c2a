/** Which layer of a WebAnno project a mark stands in, and what its features say. */
import { isJsonObject, type JsonObject } from '../../lib/json';
import type { Label } from '../../domain/codebook/label';
import type { ExportedMark } from '../../domain/transfer/outgoing/exported-marks';

export const CODE = 'webanno.custom.Code';
export const LINK = 'webanno.custom.Link';
/** In the order of their columns. */
export const CODE_FEATURES = ['note', 'reader', 'value'] as const;

export interface LayeredMark {
  readonly layer: string;
  /** Without empty ones. */
  readonly features: ReadonlyMap<string, string>;
}

/** `raw`: what another tool said of it, if it did (`rawOf`). */
export function layered(
  { reading }: ExportedMark,
  label: Label | null,
  raw: JsonObject | undefined,
  note: string,
): LayeredMark {
  const { layer, labelFeature, features } = readRaw(raw);
  const all = new Map(features);
  const isNamedByLayer = labelFeature === null && label?.name === shortName(layer);
  if (label && !isNamedByLayer) all.set(labelFeature ?? 'value', label.name);
  else if (!label && labelFeature !== null) all.delete(labelFeature);
  if (note !== '') all.set('note', note);
  if (reading.reader !== '') all.set('reader', reading.reader);
  return { layer, features: new Map([...all].filter(([, value]) => value !== '')) };
}

/** `labelFeature`: where its label stood; null: the layer was it. */
export function rawOf(
  layer: string,
  labelFeature: string | null,
  features: ReadonlyMap<string, string>,
): JsonObject {
  return {
    layer,
    ...(labelFeature !== null && { labelFeature }),
    ...(features.size > 0 && { features: Object.fromEntries(features) }),
  };
}

/** Without its package. */
export function shortName(layer: string): string {
  return layer.slice(layer.lastIndexOf('.') + 1);
}

const LAYER_NAME = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
/** Names that begin otherwise mean something to the format. */
const FEATURE_NAME = /^(?!ROLE_|BT_)[A-Za-z]\w*$/;

/** Leaves out what a header could not hold: the file it stood in may have been edited. */
function readRaw(raw: JsonObject | undefined): {
  readonly layer: string;
  readonly labelFeature: string | null;
  readonly features: ReadonlyMap<string, string>;
} {
  const { layer, labelFeature, features } = raw ?? {};
  if (typeof layer !== 'string' || !LAYER_NAME.test(layer) || layer === LINK) {
    return { layer: CODE, labelFeature: 'value', features: new Map() };
  }
  const isNamed = typeof labelFeature === 'string' && FEATURE_NAME.test(labelFeature);
  return {
    layer,
    labelFeature: isNamed ? labelFeature : null,
    features: new Map(
      Object.entries(features !== undefined && isJsonObject(features) ? features : {}).flatMap(
        ([name, value]): [string, string][] =>
          FEATURE_NAME.test(name) && typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
  };
}
