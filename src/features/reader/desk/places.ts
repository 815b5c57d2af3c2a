/** Where annotations stand beside the text, and what of it need not be drawn again. */
import type { Annotation } from '../../../domain/annotation/annotation';

/** In pixels from the text's upper edge. */
export interface MarkPlace {
  readonly annotation: Annotation;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
}

export interface CardPlace {
  readonly annotation: Annotation;
  readonly top: number;
}

/** The ones there were, where nothing has changed: what draws them need not do it again. */
export function reused<T extends { readonly annotation: Annotation }>(
  next: readonly T[],
  before: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  const known = new Map(before.map((each) => [each.annotation.id, each]));
  const kept = next.map((each) => {
    const was = known.get(each.annotation.id);
    return was && isSame(each, was) ? was : each;
  });
  const isAllSame = kept.length === before.length && kept.every((each, at) => each === before[at]);
  return isAllSame ? before : kept;
}

export function isSameCard(a: CardPlace, b: CardPlace): boolean {
  return a.annotation === b.annotation && a.top === b.top;
}

export function isSameMark(a: MarkPlace, b: MarkPlace): boolean {
  return (
    a.annotation === b.annotation && a.top === b.top && a.bottom === b.bottom && a.lane === b.lane
  );
}

/** Cards that were there before where they were, others where they belong. */
export function withoutMoving(
  cards: readonly CardPlace[],
  before: readonly CardPlace[],
): readonly CardPlace[] {
  const known = new Map(before.map((card) => [card.annotation.id, card]));
  return cards.map((card) => {
    const was = known.get(card.annotation.id);
    return was && was.annotation !== card.annotation ? { ...card, top: was.top } : (was ?? card);
  });
}
