/** The facts about an annotation that its description is made of. */
import type { Annotation } from '../../../domain/annotation/annotation';
import { annotationsOver, type AnnotationIndex } from '../../../domain/annotation/annotation-index';
import type { Label, LabelId } from '../../../domain/codebook/label';
import { countWords } from '../../../domain/intake/count-words';

export type Labels = ReadonlyMap<LabelId, Label>;

export function countAnnotationWords({ spans }: Annotation, text: string): number {
  return spans.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
}

export function labelsOf(annotation: Annotation, labels: Labels): readonly Label[] {
  return annotation.labelIds.flatMap((id) => labels.get(id) ?? []);
}

/** Names of the labels on other annotations that share text with this one; each once, in document order. */
export function overlapNames(
  annotation: Annotation,
  index: AnnotationIndex,
  labels: Labels,
  nameless: string,
): readonly string[] {
  const others = annotation.spans
    .flatMap((part) => annotationsOver(index, part))
    .filter(({ id }) => id !== annotation.id);
  const names = others.flatMap((other) =>
    other.labelIds.length === 0 ? [nameless] : labelsOf(other, labels).map(({ name }) => name),
  );
  return [...new Set(names)];
}
