/** Which annotations a reader wants to see: by label, and by the text of quote or note. */
import type { LabelId } from '../codebook/label';
import type { Annotation } from './annotation';

export interface FilterWish {
  /** Empty: all labels. */
  readonly labels: ReadonlySet<LabelId>;
  readonly text: string;
  readonly hidden: ReadonlySet<LabelId>;
}

/** An annotation is hidden when every label it has is hidden. */
export function isHidden(annotation: Annotation, hidden: ReadonlySet<LabelId>): boolean {
  return annotation.labelIds.length > 0 && annotation.labelIds.every((id) => hidden.has(id));
}

export function filterAnnotations(
  annotations: readonly Annotation[],
  text: string,
  wish: FilterWish,
): readonly Annotation[] {
  const needle = wish.text.trim().toLocaleLowerCase();
  if (needle === '' && wish.labels.size === 0 && wish.hidden.size === 0) return annotations;
  return annotations.filter(
    (annotation) =>
      !isHidden(annotation, wish.hidden) &&
      (wish.labels.size === 0 || annotation.labelIds.some((id) => wish.labels.has(id))) &&
      (needle === '' ||
        annotation.note.toLocaleLowerCase().includes(needle) ||
        quoteOf(annotation, text).toLocaleLowerCase().includes(needle)),
  );
}

/** The words of the annotation; parts of a discontinuous one joined by an ellipsis. */
export function quoteOf(annotation: Annotation, text: string): string {
  return annotation.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
