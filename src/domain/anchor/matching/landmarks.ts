/**
 * Passages that two versions of a text share and that stand in each only once, made as long as they go. What
 * lies between two of them in one text lies between them in the other, unless it was moved or taken out.
 */

/** `[from, from + length)` of the old text is `[to, to + length)` of the new one, word for word. */
export interface Landmark {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface Landmarks {
  /** Those that touch `[start, end)` of the old text, or of the new one, in order. At most 64. */
  nearOld(start: number, end: number): readonly Landmark[];
  nearNew(start: number, end: number): readonly Landmark[];
}

/** Both as shadows. Cost: both lengths, whatever is in them. */
export function findLandmarks(oldText: string, newText: string): Landmarks {
  const found = sharedRuns(oldText, newText);
  const byNew = found.toSorted((a, b) => a.to - b.to);
  return {
    nearOld: (start, end) => between(found, ({ from }) => from, start, end),
    nearNew: (start, end) => between(byNew, ({ to }) => to, start, end),
  };
}

/** In UTF-16 units: longer than what two sentences of one language share by chance. */
const SEED = 16;
const MOST = 64;
const TWICE = -2;
const NEVER = -1;

function sharedRuns(oldText: string, newText: string): readonly Landmark[] {
  const bits = Math.min(23, Math.ceil(Math.log2(Math.max(oldText.length, newText.length) + 2)) + 2);
  const olds = seedPlaces(oldText, bits);
  const news = seedPlaces(newText, bits);
  const runs: Landmark[] = [];
  let covered = 0;
  for (const { hash, at } of eachSeed(oldText, bits)) {
    if (at < covered || olds[hash] !== at) continue;
    const to = news[hash] as number;
    if (to < 0 || !isSame(oldText, at, newText, to)) continue;
    const run = extended(oldText, newText, at, to, runs.at(-1));
    runs.push(run);
    covered = run.from + run.length;
  }
  return runs;
}

/** As far as both texts agree, not beyond the run before. */
function extended(
  oldText: string,
  newText: string,
  at: number,
  to: number,
  before: Landmark | undefined,
): Landmark {
  const floor = before ? before.from + before.length : 0;
  let back = 0;
  while (
    at - back > floor &&
    to - back > 0 &&
    oldText.charCodeAt(at - back - 1) === newText.charCodeAt(to - back - 1)
  ) {
    back += 1;
  }
  let on = SEED;
  while (
    at + on < oldText.length &&
    to + on < newText.length &&
    oldText.charCodeAt(at + on) === newText.charCodeAt(to + on)
  ) {
    on += 1;
  }
  return { from: at - back, to: to - back, length: back + on };
}

/** Per hash: the one place it stands at, `NEVER` or `TWICE`. */
function seedPlaces(text: string, bits: number): Int32Array {
  const places = new Int32Array(1 << bits).fill(NEVER);
  for (const { hash, at } of eachSeed(text, bits)) {
    places[hash] = places[hash] === NEVER ? at : TWICE;
  }
  return places;
}

const BASE = 0x01000193;

function* eachSeed(text: string, bits: number): Generator<{ hash: number; at: number }> {
  let power = 1;
  for (let unit = 1; unit < SEED; unit += 1) power = Math.imul(power, BASE);
  let rolling = 0;
  const seed = { hash: 0, at: 0 };
  for (let end = 0; end < text.length; end += 1) {
    if (end >= SEED) {
      rolling = (rolling - Math.imul(text.charCodeAt(end - SEED), power)) | 0;
    }
    rolling = (Math.imul(rolling, BASE) + text.charCodeAt(end)) | 0;
    if (end < SEED - 1) continue;
    seed.hash = (Math.imul(rolling ^ (rolling >>> 15), 0x9e3779b1) >>> 0) >>> (32 - bits);
    seed.at = end - SEED + 1;
    yield seed;
  }
}

function isSame(oldText: string, at: number, newText: string, to: number): boolean {
  for (let unit = 0; unit < SEED; unit += 1) {
    if (oldText.charCodeAt(at + unit) !== newText.charCodeAt(to + unit)) return false;
  }
  return true;
}

function between(
  runs: readonly Landmark[],
  key: (run: Landmark) => number,
  start: number,
  end: number,
): readonly Landmark[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && key(run) + run.length > start) high = middle;
    else low = middle + 1;
  }
  const near: Landmark[] = [];
  for (let at = low; at < runs.length && near.length < MOST; at += 1) {
    const run = runs[at];
    if (!run || key(run) >= end) break;
    near.push(run);
  }
  return near;
}
