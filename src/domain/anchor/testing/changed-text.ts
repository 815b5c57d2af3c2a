/** A text under change that remembers of every character where it stood before. */
import type { Chance } from '../../transfer/testing/random';

/** One UTF-16 unit or a surrogate pair. */
export interface Origin {
  readonly character: string;
  /** UTF-16 offset in the old text; -1: new. */
  readonly from: number;
  /** 0, or the number of the copy it belongs to. */
  readonly copy: number;
}

export function originsOf(text: string): readonly Origin[] {
  let from = 0;
  return Array.from(text, (character) => {
    const origin = { character, from, copy: 0 };
    from += character.length;
    return origin;
  });
}

export function freshText(text: string): readonly Origin[] {
  return Array.from(text, (character) => ({ character, from: -1, copy: 0 }));
}

export function textOf(origins: readonly Origin[]): string {
  return origins.map(({ character }) => character).join('');
}

/** Each character is left out, replaced, or followed by a new one, with the chance of `rate`. */
export function edited(
  chance: Chance,
  origins: readonly Origin[],
  rate: number,
): readonly Origin[] {
  const letters = origins.filter(({ character }) => /\p{L}/u.test(character));
  return origins.flatMap((origin) => {
    if (chance.below(10_000) >= rate * 10_000 || origin.character === '\n') return [origin];
    const other = chance.pick(letters).character;
    switch (chance.below(3)) {
      case 0:
        return [];
      case 1:
        return [{ ...origin, character: other }];
      default:
        return [origin, { character: other, from: -1, copy: 0 }];
    }
  });
}

/** Where what stood at `[start, end)` stands now: one span per copy, in order; none when it is gone. */
export function placesNow(
  origins: readonly Origin[],
  start: number,
  end: number,
): readonly { readonly start: number; readonly end: number }[] {
  const places = new Map<number, { start: number; end: number }>();
  let at = 0;
  for (const { character, from, copy } of origins) {
    const next = at + character.length;
    if (from >= start && from < end) {
      const place = places.get(copy);
      if (place) place.end = next;
      else places.set(copy, { start: at, end: next });
    }
    at = next;
  }
  return [...places.values()];
}
