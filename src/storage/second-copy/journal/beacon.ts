/** Which of two beacons tells of more: the one a start compares the database with. */
import type { Beacon } from '../second-copy';

/** Of beacons that do not say: those of builds before any had changed the shape of records. */
export const FIRST_SCHEMA = 1;

/**
 * Negative when `a` is older. The greater `gen` has replaced the other, whatever their `seq`. Two epochs of
 * one `gen` did not know of one another (a database emptied and begun anew without its copy): the one that
 * came further counts, since it has more to lose. Their ids break the last tie, so that all tabs agree.
 */
export function compareBeacons(a: Beacon, b: Beacon): number {
  return (
    a.gen - b.gen || a.seq - b.seq || (a.epochId < b.epochId ? -1 : a.epochId > b.epochId ? 1 : 0)
  );
}

/** The one that tells of more; of the newest build that either tells of, for what it wrote may be in both. */
export function newerBeacon(a: Beacon | null, b: Beacon | null): Beacon | null {
  if (!a || !b) return a ?? b;
  const schema = Math.max(a.schema, b.schema);
  return { ...(compareBeacons(a, b) < 0 ? b : a), schema };
}
