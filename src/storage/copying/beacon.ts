/** How far the loaded database has come, in the form that is kept outside it. */
import { isJsonObject } from '../../lib/json';
import type { Epoch } from '../database/database';
import { FIRST_SCHEMA } from '../second-copy/journal/beacon';
import type { Beacon } from '../second-copy/second-copy';

/** A place for one short text, at hand at once and lost at will (localStorage): a hint, no proof. */
export interface BeaconHint {
  /** null when there is none or the place is closed. Never throws. */
  read(): string | null;
  write(text: string): void;
}

export function beaconOf({ id, gen, seq, count, schema }: Epoch): Beacon {
  return { epochId: id, gen, seq, count, schema };
}

export function readHint(hint: BeaconHint | null): Beacon | null {
  const text = hint?.read() ?? null;
  if (text === null) return null;
  try {
    return parseBeacon(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A tab of an older build that still writes does not hide that a newer one has come. */
export function writeHint(hint: BeaconHint | null, beacon: Beacon): void {
  const schema = Math.max(beacon.schema, readHint(hint)?.schema ?? 0);
  hint?.write(JSON.stringify({ ...beacon, schema }));
}

function parseBeacon(data: unknown): Beacon | null {
  if (!isJsonObject(data)) return null;
  const { epochId, gen, seq, count, schema = FIRST_SCHEMA } = data;
  if (typeof epochId !== 'string') return null;
  if (!isCount(gen) || !isCount(seq) || !isCount(count) || !isCount(schema)) return null;
  return { epochId, gen, seq, count, schema };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
