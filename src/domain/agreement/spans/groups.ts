/** Divides edges into groups that hang together: no end is in two groups. */
import type { EdgeList } from './edge-list';

/** `open`: which edges. `visit` gets the edges of one group at a time, in the order of `open`. */
export function forEachGroup(
  { a, b }: EdgeList,
  open: Int32Array,
  countA: number,
  visit: (group: readonly number[]) => void,
): void {
  let highest = countA;
  for (const edge of open) highest = Math.max(highest, countA + (b[edge] as number));
  const parent = new Int32Array(highest + 1);
  for (let node = 0; node <= highest; node += 1) parent[node] = node;
  for (const edge of open) {
    parent[rootOf(parent, a[edge] as number)] = rootOf(parent, countA + (b[edge] as number));
  }
  // Chains the edges of each group, from the last to the first.
  const first = new Int32Array(highest + 1).fill(NONE);
  const next = new Int32Array(open.length);
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const root = rootOf(parent, a[open[at] as number] as number);
    next[at] = first[root] as number;
    first[root] = at;
  }
  for (let at = 0; at < open.length; at += 1) {
    const root = rootOf(parent, a[open[at] as number] as number);
    if (first[root] !== at) continue;
    const group: number[] = [];
    for (let link = at; link !== NONE; link = next[link] as number) {
      group.push(open[link] as number);
    }
    visit(group);
  }
}

const NONE = -1;

function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) at = parent[at] as number;
  parent[node] = at;
  return at;
}
