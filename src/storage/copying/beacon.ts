/** How far the loaded database has come, in the form that is kept outside it. */
import { isJsonObject } from '../../lib/json';
import type { Epoch } from '../database/database';
import type { Beacon } from '../second-copy/second-copy';

/** A place for one short text, at hand at once and lost at will (localStorage): a hint, no proof. */
export interface BeaconHint {
  /** null when there is none or the place is closed. Never throws. */
  read(): string | null;
  write(text: string): void;
}

export function beaconOf({ id, gen, seq, count }: Epoch): Beacon {
  return { epochId: id, gen, seq, count };
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

function parseBeacon(data: unknown): Beacon | null {
  if (!isJsonObject(data)) return null;
  const { epochId, gen, seq, count } = data;
  if (typeof epochId !== 'string') return null;
  if (!isCount(gen) || !isCount(seq) || !isCount(count)) return null;
  return { epochId, gen, seq, count };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
