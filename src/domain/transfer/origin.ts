/**
 * Where an annotation came from when another tool made it, and what that tool said of it that has no place
 * here. Kept with the annotation, written into Postil JSON, and given back when it leaves in the same format.
 */
import { isJsonObject, type JsonObject } from '../../lib/json';

export interface Origin {
  /** As in `FORMAT_IDS`. */
  readonly format: string;
  /** As in the file; empty: it had none. */
  readonly id: string;
  readonly raw: JsonObject;
}

export function withOrigin(extra: JsonObject | undefined, { format, id, raw }: Origin): JsonObject {
  return { ...extra, origin: { format, id, raw } };
}

/** null: made here, or brought by another format. */
export function originOf(extra: JsonObject | undefined, format: string): Origin | null {
  const origin = extra?.['origin'];
  if (origin === undefined || !isJsonObject(origin) || origin['format'] !== format) return null;
  const { id, raw } = origin;
  return {
    format,
    id: typeof id === 'string' ? id : '',
    raw: raw !== undefined && isJsonObject(raw) ? raw : {},
  };
}
