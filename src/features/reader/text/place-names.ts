/** Which brackets have room for the names of their labels, and for how many: each needs a line of its own. */
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { MarkPlace } from '../desk/places';

interface NamesShown {
  /** One a line. */
  readonly shown: string;
  readonly more: number;
}

/** Lines of room per annotation that has any. `marks` in document order; `height` of a line in pixels. */
export function placeNames(
  marks: readonly MarkPlace[],
  height: number,
): ReadonlyMap<AnnotationId, number> {
  const lines = new Map<AnnotationId, number>();
  let above: MarkPlace | undefined;
  for (const mark of marks) {
    if (above && mark.top < above.top + height) continue;
    if (above) lines.set(above.annotation.id, Math.floor((mark.top - above.top) / height));
    lines.set(mark.annotation.id, Infinity);
    above = mark;
  }
  return lines;
}

/** All the names, one a line, or the first and how many more there are. */
export function namesWithin(names: readonly string[], lines: number): NamesShown {
  return names.length <= lines
    ? { shown: names.join('\n'), more: 0 }
    : { shown: names[0] ?? '', more: names.length - 1 };
}
