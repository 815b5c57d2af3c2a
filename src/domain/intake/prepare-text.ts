/** Makes a whole source text canonical before it is parsed, and says what that changed. */
import { canonicaliseText } from '../text/canonical-text';
import { mergeChanges } from './changes';
import type { IntakeChange } from './draft';

export interface PreparedText {
  /** Canonical (`canonical-text.ts`). */
  readonly text: string;
  readonly changes: readonly IntakeChange[];
}

export function prepareText(raw: string): PreparedText {
  const rest = withoutByteOrderMarks(raw);
  const text = canonicaliseText(rest);
  const changes: IntakeChange[] = [];
  if (rest.length < raw.length) changes.push({ kind: 'byte-order-mark' });
  if (rest.includes('\r')) changes.push({ kind: 'line-ends' });
  changes.push({ kind: 'replaced-characters', count: countReplaced(rest, text) });
  return { text, changes: mergeChanges(changes) };
}

/** Takes any number of U+FEFF off the start: a second one would read as a mark again. */
export function withoutByteOrderMarks(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff) start += 1;
  return text.slice(start);
}

/** How many characters of `before` are U+FFFD in `after` only. */
export function countReplaced(before: string, after: string): number {
  return countReplacementCharacters(after) - countReplacementCharacters(before);
}

export function countReplacementCharacters(text: string): number {
  return text.split('\ufffd').length - 1;
}
