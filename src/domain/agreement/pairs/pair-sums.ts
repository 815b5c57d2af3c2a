/** The sums of the alpha_u family and of kappa for two readers, by one walk along both. */
import { UNMARKED, type Layers, type Segment } from '../coding/layers';
import { measured, undefinedBecause, type Measured } from '../continuum';
import { noSums, type AlphaUSums } from '../unitizing/alpha-u';

/** As `sumsOf` would give for these two readers alone. */
export function pairSums(layers: Layers, first: number, second: number): AlphaUSums {
  const sums = noSums(layers.values.length);
  const a = layers.segments[first] ?? [];
  const b = layers.segments[second] ?? [];
  const metOnA = new Float64Array(a.length);
  const metOnB = new Float64Array(b.length);
  walk(a, b, (i, j, length) => {
    const x = (a[i] as Segment).value;
    const y = (b[j] as Segment).value;
    if (x === y) add(sums.agreed, x, 2 * length);
    if (y === UNMARKED) add(sums.alone, x, length);
    if (x === UNMARKED) add(sums.alone, y, length);
    if (x === UNMARKED || y === UNMARKED) return;
    add(metOnA, i, length);
    add(metOnB, j, length);
  });
  addOwn(sums, a, metOnA);
  addOwn(sums, b, metOnB);
  return sums;
}

/** Length on which two readers say the same, unmarked being a value. */
export function agreedLength(layers: Layers, first: number, second: number): number {
  const compiled = compiledOf(layers);
  const a = compiled[first];
  const b = compiled[second];
  if (!a || !b) return 0;
  const { ends: endsA, values: valuesA } = a;
  const { ends: endsB, values: valuesB } = b;
  let agreed = 0;
  let from = 0;
  // Which list goes on next is anyone's guess, and a processor that guesses wrong waits: no branches.
  for (let i = 0, j = 0; i < endsA.length && j < endsB.length;) {
    const ahead = ((endsA[i] as number) - (endsB[j] as number)) | 0;
    const to = ((endsB[j] as number) + (ahead & (ahead >> 31))) | 0;
    const apart = (valuesA[i] as number) ^ (valuesB[j] as number);
    agreed += (to - from) & ~((apart | -apart) >> 31);
    from = to;
    i += (ahead - 1) >>> 31;
    j += (-ahead - 1) >>> 31;
  }
  return agreed;
}

/** A reader's segments as numbers: every two readers are compared. */
interface CompiledSegments {
  readonly ends: Int32Array;
  readonly values: Int32Array;
}

const compiledBefore = new WeakMap<Layers, readonly CompiledSegments[]>();

function compiledOf(layers: Layers): readonly CompiledSegments[] {
  const known = compiledBefore.get(layers);
  if (known) return known;
  const compiled = layers.segments.map((segments): CompiledSegments => ({
    ends: Int32Array.from(segments, ({ end }) => end),
    values: Int32Array.from(segments, ({ value }) => value),
  }));
  compiledBefore.set(layers, compiled);
  return compiled;
}

/** Length per value for each reader. */
export function lengthsPerValue(layers: Layers): readonly Float64Array[] {
  return layers.segments.map((segments) => {
    const lengths = new Float64Array(layers.values.length);
    for (const { start, end, value } of segments) add(lengths, value, end - start);
    return lengths;
  });
}

/** Cohen's kappa of two readers over all points, unmarked being a value; see `two-readers.ts`. */
export function pairKappa(
  layers: Layers,
  lengths: readonly Float64Array[],
  first: number,
  second: number,
): Measured {
  if (layers.length === 0) return undefinedBecause('no-text');
  const a = lengths[first];
  const b = lengths[second];
  if (!a || !b) return undefinedBecause('one-reader');
  let both = 0;
  for (let value = 0; value < a.length; value += 1) both += (a[value] ?? 0) * (b[value] ?? 0);
  const expected = both / layers.length ** 2;
  if (expected >= 1) return undefinedBecause('one-category');
  const observed = agreedLength(layers, first, second) / layers.length;
  return measured((observed - expected) / (1 - expected));
}

/** Both lists cover the text without gaps: calls `visit` for every two segments that share text. */
function walk(
  a: readonly Segment[],
  b: readonly Segment[],
  visit: (inA: number, inB: number, length: number) => void,
): void {
  let i = 0;
  let j = 0;
  let from = 0;
  while (i < a.length && j < b.length) {
    const endA = (a[i] as Segment).end;
    const endB = (b[j] as Segment).end;
    const to = endA < endB ? endA : endB;
    visit(i, j, to - from);
    from = to;
    if (endA === to) i += 1;
    if (endB === to) j += 1;
  }
}

function addOwn(sums: AlphaUSums, segments: readonly Segment[], met: Float64Array): void {
  for (let at = 0; at < segments.length; at += 1) {
    const { start, end, value } = segments[at] as Segment;
    const length = end - start;
    add(sums.said, value, length);
    add(sums.own, value, value === UNMARKED ? length : length ** 2);
    add(sums.shared, value, (met[at] as number) ** 2);
  }
}

function add(to: Float64Array, at: number, amount: number): void {
  to[at] = (to[at] as number) + amount;
}
