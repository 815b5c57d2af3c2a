/**
 * The units a position in a text can be counted in. Mixing two is a compile error;
 * `code-points.ts` and the editor's position map hold the only conversions.
 */
import type { Brand } from '../../lib/brand';

/** Counts UTF-16 code units, as JavaScript strings do. The unit of memory and of the database. */
export type Utf16Offset = Brand<number, 'Utf16Offset'>;

/** Counts Unicode code points. The unit of every file Postil writes, unless its format says otherwise. */
export type CodePointOffset = Brand<number, 'CodePointOffset'>;

export function utf16(offset: number): Utf16Offset {
  return offset as Utf16Offset;
}

export function codePoint(offset: number): CodePointOffset {
  return offset as CodePointOffset;
}
