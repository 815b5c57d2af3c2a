/** Labels whose name holds what was typed, those that begin with it first. */
import type { Label } from '../../../domain/codebook/label';

export function matchLabels(labels: readonly Label[], query: string): readonly Label[] {
  const wanted = fold(query);
  if (wanted === '') return labels;
  const found = labels.filter(({ name }) => fold(name).includes(wanted));
  const isFirst = ({ name }: Label): boolean => fold(name).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((label) => !isFirst(label))];
}

/** Without case and accents: "theorie" finds "Théorie". */
function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
