/** Which brackets have room for their label's name: a name needs a line of its own. */
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { MarkPlace } from '../desk/reading-model';

/** `marks` in document order; `height` of a name in pixels. */
export function placeNames(marks: readonly MarkPlace[], height: number): ReadonlySet<AnnotationId> {
  const named = new Set<AnnotationId>();
  let free = -Infinity;
  for (const { annotation, top } of marks) {
    if (top < free) continue;
    named.add(annotation.id);
    free = top + height;
  }
  return named;
}
