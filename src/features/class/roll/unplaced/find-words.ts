/** Finds words in a text, whatever their case and the blanks between them. */
import { span, type Span } from '../../../../domain/text/span';

/** In order, disjoint; none for blanks. */
export function findWords(text: string, query: string): readonly Span[] {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return [];
  const folded = fold(text);
  const found: Span[] = [];
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0;
    at = folded.text.indexOf(wanted, at + wanted.length)
  ) {
    const first = folded.offsets[at] ?? 0;
    const last = folded.offsets[at + wanted.length - 1] ?? 0;
    found.push(span(first, last + 1));
  }
  return found;
}

interface Folded {
  readonly text: string;
  /** For each unit of `text` where it stood; of blanks, the first. */
  readonly offsets: readonly number[];
}

/** Small letters, and one space for any blanks. */
function fold(text: string): Folded {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isBlank = unit.trim() === '';
    if (isBlank && units.at(-1) === ' ') continue;
    const small = unit.toLowerCase();
    // İ becomes two: then it stays as it is.
    units.push(isBlank ? ' ' : small.length === 1 ? small : unit);
    offsets.push(at);
  }
  return { text: units.join(''), offsets };
}
