/** The word, sentence and paragraph at an offset: what one key press selects. All offsets in UTF-16. */
import { firstIndex } from '../../lib/sorted';
import type { Block } from './block';
import { span, type Span } from './span';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** The block that holds the offset; between two blocks, the one before. Null in an empty text. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const next = firstIndex(blocks, (block) => block.start > offset);
  return blocks[Math.max(0, next - 1)] ?? null;
}

/** The text of the whole block at the offset. */
export function paragraphAt(text: string, blocks: readonly Block[], offset: number): Span | null {
  const block = blockAt(blocks, offset);
  return block ? trimmed(text, block) : null;
}

/** The sentence at the offset, without the white space around it. Never leaves its block. */
export function sentenceAt(text: string, blocks: readonly Block[], offset: number): Span | null {
  return segmentAt(sentences, text, blocks, offset);
}

/** The word, or the run of other characters, at the offset. */
export function wordAt(text: string, blocks: readonly Block[], offset: number): Span | null {
  return segmentAt(words, text, blocks, offset);
}

function segmentAt(
  segmenter: Intl.Segmenter,
  text: string,
  blocks: readonly Block[],
  offset: number,
): Span | null {
  const block = blockAt(blocks, offset);
  if (!block || block.end === block.start) return null;
  const inside = Math.min(Math.max(offset, block.start), block.end - 1) - block.start;
  const found = segmenter.segment(text.slice(block.start, block.end)).containing(inside);
  if (!found) return null;
  const start = block.start + found.index;
  return trimmed(text, span(start, start + found.segment.length));
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? span(from, to) : null;
}
