/** What the numbers of a file count: as it says, else as they allow. */
import { OFFSET_UNITS, type OffsetUnit } from '../../domain/anchor/offset-units';
import { textIn } from '../../domain/transfer/json/fields';
import type { JsonObject } from '../../lib/json';
import { spanOf, spansOf } from './read-line';

/**
 * doccano itself slices code points; its page counts UTF-16. Numbers that end behind the last code point, in a
 * text that is long enough in UTF-16, come from there.
 */
export function unitOf(lines: readonly JsonObject[]): OffsetUnit {
  const said = lines.map((line) => OFFSET_UNITS.find((unit) => unit === line['offset_unit']));
  const first = said.find((unit) => unit !== undefined);
  if (first) return first;
  return lines.some(isUtf16) ? 'Utf16CodeUnit' : 'UnicodeCodePoint';
}

function isUtf16(line: JsonObject): boolean {
  const text = textIn(line['text']);
  const last = spansOf(line).reduce<number>(
    (most, item) => Math.max(most, spanOf(item)?.end ?? 0),
    0,
  );
  return last <= text.length && last > lengthInCodePoints(text);
}

function lengthInCodePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      pairs += 1;
      at += 1;
    }
  }
  return text.length - pairs;
}
