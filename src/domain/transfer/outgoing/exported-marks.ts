/** The marks of one article as a serializer of stand-off formats walks over them. */
import type { Annotation } from '../../annotation/annotation';
import { compareAnnotations } from '../../annotation/annotation-index';
import type { Label, LabelId } from '../../codebook/label';
import { labelTree, type LabelNode } from '../../codebook/label-tree';
import type { Reading } from '../../reading/reading';
import type { ExportedArticle } from '../export';

export interface ExportedMark {
  readonly annotation: Annotation;
  readonly reading: Reading;
  /** Those of its labels that are there, in the order they were applied. */
  readonly labels: readonly Label[];
}

/** Of all readings, in document order. */
export function exportedMarks(article: ExportedArticle): readonly ExportedMark[] {
  const labels = new Map<LabelId, Label>(exportedLabels(article).map((label) => [label.id, label]));
  return article.readings
    .flatMap(({ reading, annotations }) =>
      annotations.map((annotation): ExportedMark => ({
        annotation,
        reading,
        labels: annotation.labelIds.flatMap((id) => labels.get(id) ?? []),
      })),
    )
    .toSorted((a, b) => compareAnnotations(a.annotation, b.annotation));
}

/** Of all codebooks, each as the tree it is. */
export function exportedNodes({ codebooks }: ExportedArticle): readonly LabelNode[] {
  return codebooks.flatMap(({ labels }) => labelTree(labels));
}

export function exportedLabels(article: ExportedArticle): readonly Label[] {
  return exportedNodes(article).map(({ label }) => label);
}
