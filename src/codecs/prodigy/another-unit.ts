/** Whether a line's numbers plainly count something else than code points: nothing else in it would tell. */
import { objectsIn, textIn } from '../../domain/transfer/json/fields';
import type { JsonObject } from '../../lib/json';

/** True when every span cuts a word in two, and none would in UTF-16. A span that says what it marked decides alone. */
export function isOfAnotherUnit(line: JsonObject): boolean {
  const text = textIn(line['text']);
  const spans = objectsIn(line['spans']).filter((span) => textIn(span['text']) === '');
  if (spans.length === 0 || 'tokens' in line || !/[\ud800-\udbff]/.test(text)) return false;
  const points = Array.from(text);
  const units = text.split('');
  return spans.every((span) => cutsWord(span, points) && !cutsWord(span, units));
}

function cutsWord(span: JsonObject, characters: readonly string[]): boolean {
  return [span['start'], span['end']].some((offset) => {
    if (typeof offset !== 'number' || offset > characters.length) return true;
    const [before = '', after = ''] = [characters[offset - 1], characters[offset]];
    return WORD.test(before) && WORD.test(after);
  });
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u;
