/** Which of two beacons tells of more: the one a start compares the database with. */
import type { Beacon } from '../second-copy';

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

export function newerBeacon(a: Beacon | null, b: Beacon | null): Beacon | null {
  if (!a || !b) return a ?? b;
  return compareBeacons(a, b) < 0 ? b : a;
}
