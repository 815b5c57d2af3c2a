/** Units as the words know them. */
import type { OffsetUnit } from '../../../domain/anchor/offset-units';

export const UNIT_WORDS = {
  UnicodeCodePoint: 'code-points',
  Utf16CodeUnit: 'utf-16',
  Utf8Byte: 'bytes',
} as const satisfies Readonly<Record<OffsetUnit, string>>;
