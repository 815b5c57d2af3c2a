/** What a label is called beside printed words: as few letters as tell it from the others. */
import type { Label, LabelId } from '../../../domain/codebook/label';

/** `labels` in order: the first of a name gets the shorter one. Never empty, never twice the same. */
export function shortNames(
  labels: readonly Pick<Label, 'id' | 'name'>[],
): ReadonlyMap<LabelId, string> {
  const taken = new Set<string>();
  return new Map(
    labels.map(({ id, name }) => {
      const letters = Array.from(name.replace(/[^\p{L}\p{M}\p{N}]/gu, '').normalize('NFC'));
      const tried = [1, 2, 3].map((count) => letters.slice(0, count).join(''));
      const free = tried.find((short) => short !== '' && !taken.has(short.toLowerCase()));
      const short = free ?? numbered(tried[0] || 'L', taken);
      taken.add(short.toLowerCase());
      return [id, short];
    }),
  );
}

function numbered(start: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${start}${count}`.toLowerCase())) count += 1;
  return `${start}${count}`;
}
