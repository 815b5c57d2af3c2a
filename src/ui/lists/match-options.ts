/** Which options a typed text means, best first. */

export interface Matchable {
  readonly text: string;
  /** Found by too, though not shown as the name: a definition, other names. */
  readonly hint?: string | undefined;
}

/**
 * Options whose text begins with the query, then those with a word that does, then those that contain
 * it, then those whose text and hint together contain every word of it. Within a class the order stays.
 * Case and accents make no difference. All of them for an empty query.
 */
export function matchOptions<T extends Matchable>(
  options: readonly T[],
  query: string,
): readonly T[] {
  const wanted = folded(query.trim());
  if (wanted === '') return options;
  const words = wanted.split(/\s+/);
  const ranks: T[][] = [[], [], [], []];
  for (const option of options) {
    const rank = rankOf(folded(option.text), folded(option.hint ?? ''), wanted, words);
    ranks[rank]?.push(option);
  }
  return ranks.flat();
}

const NO_MATCH = -1;

function rankOf(text: string, hint: string, wanted: string, words: readonly string[]): number {
  if (text.startsWith(wanted)) return 0;
  if (text.split(/[\s\-/(]+/).some((word) => word.startsWith(wanted))) return 1;
  if (text.includes(wanted)) return 2;
  const all = `${text} ${hint}`;
  return words.every((word) => all.includes(word)) ? 3 : NO_MATCH;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
