/** Who was expected to hand in: a list of names as a teacher pastes it, held against who did. */

/** Names in one class, so that no paste makes the page slow. */
export const MOST_NAMES = 500;

/** One per line; of a table's row the first cell. Without blanks at the edges, in the order given. */
export function parseNames(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => (line.split(/[\t;]/)[0] ?? '').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);
}

/**
 * The names nobody handed in under, in the order given. Case, accents' spelling and blanks do not count,
 * nor whether the surname comes first; a name that is expected twice needs two who have it.
 */
export function missingNames(
  expected: readonly string[],
  readers: readonly string[],
): readonly string[] {
  const there = new Map<string, number>();
  for (const reader of readers) {
    const key = nameKey(reader);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return expected.filter((name) => {
    const key = nameKey(name);
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
}

/** "Ng, Kim" and "Kim  Ng" have one key. */
function nameKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,]+/);
  return words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
