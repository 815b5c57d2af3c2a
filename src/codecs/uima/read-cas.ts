/** What a CAS file says, in whichever notation, before its structures are taken for marks. */
import type { FeatureValue } from './features';

export interface ReadCas {
  readonly sofas: readonly ReadSofa[];
  readonly structures: readonly ReadStructure[];
}

export interface ReadSofa {
  readonly id: string;
  /** null: the view is of something other than text. */
  readonly text: string | null;
}

export interface ReadStructure {
  readonly id: string;
  /** With its package. */
  readonly type: string;
  /** Id of its sofa; empty: it stands over none. */
  readonly sofa: string;
  /** null: it has none, or it is no whole number. */
  readonly begin: number | null;
  readonly end: number | null;
  readonly features: ReadonlyMap<string, FeatureValue>;
  readonly references: ReadonlyMap<string, string>;
}

/** Features of each declared type, with their ranges. */
export type ReadTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of an offset written as text. */
export function offsetOf(value: FeatureValue | undefined): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** UIMA's own, which need no declaration. */
export function isBuiltIn(type: string): boolean {
  return type.startsWith('uima.');
}
