/** Which label the form shows. When it goes, the one that takes its place in the tree is next. */
import { useState } from 'react';
import type { Label, LabelId } from '../../domain/codebook/label';

/** `labels` in the tree's order. */
export function useChosenLabel(labels: readonly Label[]) {
  const [choice, setChoice] = useState<{ readonly id: LabelId; readonly at: number } | null>(null);
  const found = labels.findIndex(({ id }) => id === choice?.id);
  const at = found === -1 ? Math.min(choice?.at ?? 0, labels.length - 1) : found;
  const chosen = labels[at];
  if (chosen && (choice?.id !== chosen.id || choice.at !== at)) setChoice({ id: chosen.id, at });
  return {
    chosen,
    choose(id: LabelId): void {
      setChoice({ id, at: labels.findIndex((label) => label.id === id) });
    },
  };
}
