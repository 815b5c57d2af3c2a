/** How much of the matrix runs: a share that fits into `npm test`, or all of it (`npm run hostile`). */
const isFull = process.env.POSTIL_HOSTILE === 'full';

/** Payloads that share a file. Alone, none can hide another. */
export const PER_FILE = isFull ? 1 : 9;

/** Every one, or one in so many. */
export function share<T>(list: readonly T[], oneIn: number): readonly T[] {
  return isFull ? list : list.filter((_, index) => index % oneIn === 0);
}

/** For a test that visits each payload by itself. */
export const PATIENCE_MS = isFull ? 600_000 : 60_000;

export function inGroups<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const groups = Math.ceil(list.length / size);
  return Array.from({ length: groups }, (_, at) => list.slice(at * size, (at + 1) * size));
}
