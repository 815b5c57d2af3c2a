/** What of a codebook that leaves alone could be lost, counted as `count-losses.ts` counts it in an export. */
import type { Label } from '../../codebook/label';
import type { LossCounts } from './count-losses';

const COUNTS = {
  'label-tree': ({ parentId }: Label) => parentId !== null,
  definitions: ({ definition, whenToUse, whenNot, example }: Label) =>
    [definition, whenToUse, whenNot, example].some((words) => words !== ''),
  colors: () => true,
  patterns: () => true,
  shortcuts: ({ shortcut }: Label) => shortcut !== null,
} as const;

export function codebookLosses(
  labels: readonly Label[],
  lost: readonly (keyof typeof COUNTS)[],
): LossCounts {
  return Object.fromEntries(lost.map((kind) => [kind, labels.filter(COUNTS[kind]).length]));
}
