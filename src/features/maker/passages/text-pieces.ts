/** The pieces of a text to choose passages from: its paragraphs, or their sentences. */
import type { Block } from '../../../domain/text/block';
import { sentenceAt } from '../../../domain/text/units';
import { trimSpan } from '../../../domain/text/graphemes';
import type { Span } from '../../../domain/text/span';

export interface TextPiece {
  readonly place: Span;
  readonly kind: Block['kind'];
  /** The first of its paragraph. */
  readonly isFirst: boolean;
}

export type PieceSize = 'paragraph' | 'sentence';

/** In document order, without white space at their ends; empty table cells are left out. */
export function piecesOf(
  text: string,
  blocks: readonly Block[],
  size: PieceSize,
  language: string,
): readonly TextPiece[] {
  return blocks.flatMap((block) => {
    const whole = trimSpan(text, block);
    if (whole.start === whole.end) return [];
    const places = size === 'paragraph' ? [whole] : sentencesOf(text, block, language);
    return places.map((place, at) => ({ place, kind: block.kind, isFirst: at === 0 }));
  });
}

function sentencesOf(text: string, block: Block, language: string): readonly Span[] {
  const found: Span[] = [];
  let at: number = block.start;
  while (at < block.end) {
    const sentence = sentenceAt(text, [block], at, language);
    const last = found.at(-1);
    if (sentence && (!last || sentence.start >= last.end)) found.push(sentence);
    at = Math.max(at + 1, sentence?.end ?? 0);
  }
  return found;
}
