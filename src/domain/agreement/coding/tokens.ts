/** The same readings counted in words instead of characters: a continuum whose points are the tokens. */
import { firstIndex } from '../../../lib/sorted';
import { distinctUnits, unitLength, type Continuum, type Stretch, type Unit } from '../continuum';

/**
 * A word belongs to a unit that covers more than half of it, so that a slip of a letter at the edge costs
 * nothing and no word belongs to two units that do not overlap. A unit that covers no word is left out.
 * Without tokens the result has length 0.
 */
export function inTokens(continuum: Continuum): Continuum {
  const tokens = continuum.tokens ?? [];
  const readers = continuum.readers.map(({ reader, units }) => ({
    reader,
    units: distinctUnits(units.flatMap((unit) => tokensOf(unit, tokens))),
  }));
  return { length: tokens.length, readers };
}

function tokensOf(unit: Unit, tokens: readonly Stretch[]): readonly Unit[] {
  const start = firstIndex(tokens, (token) => unit.start < middle(token));
  const end = firstIndex(tokens, (token) => unit.end <= middle(token));
  const only = end - start === 1 ? tokens[start] : undefined;
  if (start >= end || (only && !coversMost(unit, only))) return [];
  return [{ start, end, category: unit.category }];
}

function middle(token: Stretch): number {
  return (token.start + token.end) / 2;
}

/** Both ends of a short unit may lie inside one word. */
function coversMost(unit: Unit, token: Stretch): boolean {
  const covered = Math.min(unit.end, token.end) - Math.max(unit.start, token.start);
  return covered * 2 > unitLength(token);
}
