/** Offsets in the unit a file of doccano counts in. */
import { createCodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';

export type DoccanoUnit = 'UnicodeCodePoint' | 'Utf16CodeUnit';

/** From UTF-16 offsets of the text to the file's. */
export function createOffsets(text: string, unit: DoccanoUnit): (offset: number) => number {
  if (unit === 'Utf16CodeUnit') return (offset) => offset;
  const index = createCodePointIndex(text);
  return (offset) => index.toCodePoint(utf16(offset));
}
