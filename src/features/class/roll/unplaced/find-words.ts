/** Finds words in a text, whatever their case and the blanks between them. */
import { span, type Span } from '../../../../domain/text/span';

/** In order, disjoint; none for blanks. */
export function findWords(text: string, query: string): readonly Span[] {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: found }) =>
    span(index, index + found.length),
  );
}
