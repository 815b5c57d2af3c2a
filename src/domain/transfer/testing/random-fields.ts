/** What every random record is made of: hostile names, times, fields nobody knows. */
import type { JsonObject, JsonValue } from '../../../lib/json';
import type { Chance } from './random';

export const NAMES = [
  'Claim',
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '🏳️‍🌈 flags',
  '\u202egnp.exe',
  'a\nb\t"c"\\',
  '=1+1',
  '\u0000\u001f',
];

const KEYS = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
  '',
  'a.b',
  '7',
  'x-confidence',
  'ключ',
  '🌍',
  'postil:other',
];

export function randomTimes(chance: Chance): {
  readonly created: string;
  readonly modified: string;
} {
  const digits = (): string => String(chance.below(28) + 1).padStart(2, '0');
  const time = (year: number): string =>
    `${year}-05-${digits()}T${chance.pick(['00', '23'])}:${digits()}:${digits()}${chance.pick(['', '.5', '.123'])}Z`;
  return { created: time(2024), modified: time(2025) };
}

export function randomExtra(chance: Chance): { readonly extra?: JsonObject } {
  if (chance.below(3) > 0) return {};
  const extra = randomObject(chance, 2);
  return Object.keys(extra).length > 0 ? { extra } : {};
}

export function randomObject(chance: Chance, depth: number): JsonObject {
  return Object.fromEntries(
    chance.times(3, () => [chance.pick(KEYS), randomJson(chance, depth)] as const),
  );
}

function randomJson(chance: Chance, depth: number): JsonValue {
  const scalar = chance.pick<JsonValue>([null, true, 0.1, -7, 1e300, '', '🌍', '\ud800']);
  if (depth === 0) return scalar;
  return chance.pick<JsonValue>([
    scalar,
    chance.times(2, () => randomJson(chance, depth - 1)),
    randomObject(chance, depth - 1),
  ]);
}

export function sorted<T>(
  items: readonly T[],
  of: (item: T) => { readonly id: string },
): readonly T[] {
  return items.toSorted((a, b) => (of(a).id < of(b).id ? -1 : 1));
}
