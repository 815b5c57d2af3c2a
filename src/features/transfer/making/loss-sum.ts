/**
 * Adds up what articles lose that are written one by one. A codebook's labels are lost once, however many
 * articles are read with it: of articles under the same codebooks the largest count of labels stands for all.
 */
import {
  addLosses,
  lossesOf,
  type ExportedArticle,
  type Loss,
  type LossKind,
} from '../../../domain/transfer/export';

export interface LossSum {
  add(article: Pick<ExportedArticle, 'codebooks'>, losses: readonly Loss[]): void;
  total(): readonly Loss[];
}

export function createLossSum(): LossSum {
  let sum: readonly Loss[] = [];
  const ofLabels = new Map<string, Partial<Record<LossKind, number>>>();
  return {
    add({ codebooks }, losses) {
      sum = addLosses([sum, losses.filter(({ kind }) => !OF_LABELS.has(kind))]);
      const key = codebooks
        .map(({ codebook }) => codebook.id)
        .toSorted()
        .join(' ');
      const counts = ofLabels.get(key) ?? {};
      ofLabels.set(key, counts);
      for (const { kind, count } of losses) {
        if (OF_LABELS.has(kind)) counts[kind] = Math.max(counts[kind] ?? 0, count);
      }
    },
    total: () => addLosses([sum, ...[...ofLabels.values()].map(lossesOf)]),
  };
}

const OF_LABELS: ReadonlySet<LossKind> = new Set([
  'label-names',
  'label-tree',
  'definitions',
  'colors',
  'patterns',
  'shortcuts',
  'unused-labels',
]);
