/** Converts between UTF-16 code units (memory) and Unicode code points (files) for one text. */
import { assert } from '../../lib/assert';
import { firstIndex } from '../../lib/sorted';
import { codePoint, utf16, type CodePointOffset, type Utf16Offset } from './offsets';

export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number;
  /** Asserts that the offset is inside the text and does not split a surrogate pair. */
  toCodePoint(offset: Utf16Offset): CodePointOffset;
  /** Asserts `0 <= offset <= length`. */
  toUtf16(offset: CodePointOffset): Utf16Offset;
}

/** O(n) once, then O(log astral) per conversion; for a text without astral characters it is the identity. */
export function createCodePointIndex(text: string): CodePointIndex {
  const astral: number[] = [];
  for (let unit = 0; unit < text.length; unit += 1) {
    const value = text.codePointAt(unit) ?? 0;
    if (value > 0xffff) {
      astral.push(unit);
      unit += 1;
    }
  }
  const length = text.length - astral.length;
  return {
    length,
    toCodePoint(offset) {
      assert(offset >= 0 && offset <= text.length, `offset ${offset} lies in the text`);
      const before = firstIndex(astral, (at) => at >= offset);
      assert(before === 0 || astral[before - 1] !== offset - 1, `offset ${offset} splits a pair`);
      return codePoint(offset - before);
    },
    toUtf16(offset) {
      assert(offset >= 0 && offset <= length, `code point ${offset} lies in the text`);
      // The k-th astral character starts at code point `astral[k] - k`.
      let low = 0;
      let high = astral.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((astral[middle] as number) - middle >= offset) high = middle;
        else low = middle + 1;
      }
      return utf16(offset + low);
    },
  };
}
