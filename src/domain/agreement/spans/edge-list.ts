/** Edges as arrays of numbers that are used over and over. */

/** Edge e runs from `a[e]` to `b[e]`, for e below `count`; in ascending order of `a`, no two alike. */
export interface EdgeList {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Greater than 0. */
  readonly weight: Float64Array;
  add(a: number, b: number, weight: number): void;
  clear(): void;
}

export function createEdgeList(): EdgeList {
  let count = 0;
  let ofA = new Int32Array(256);
  let ofB = new Int32Array(256);
  let weights = new Float64Array(256);
  return {
    get count() {
      return count;
    },
    get a() {
      return ofA;
    },
    get b() {
      return ofB;
    },
    get weight() {
      return weights;
    },
    add(a, b, weight) {
      if (count === ofA.length) {
        ofA = doubled(ofA, new Int32Array(2 * count));
        ofB = doubled(ofB, new Int32Array(2 * count));
        weights = doubled(weights, new Float64Array(2 * count));
      }
      ofA[count] = a;
      ofB[count] = b;
      weights[count] = weight;
      count += 1;
    },
    clear() {
      count = 0;
    },
  };
}

function doubled<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
