/** Divides a text into stretches of about equal length that can be drawn again in a bootstrap. */
import type { Continuum } from '../continuum';

/** Words in a block: about a paragraph, longer than most marks, so that blocks say little of each other. */
export const WORDS_PER_BLOCK = 50;
/** For a continuum without words. */
const POINTS_PER_BLOCK = 300;

/**
 * Ascending inner cuts in code points, at the beginnings of words. A shorter rest joins the last block.
 * The number of blocks is that of the cuts and one.
 */
export function blockCuts({ length, tokens = [] }: Continuum): readonly number[] {
  if (tokens.length === 0) return everyFew(length, POINTS_PER_BLOCK);
  return everyFew(tokens.length, WORDS_PER_BLOCK).map((at) => tokens[at]?.start ?? length);
}

/** The same for a continuum whose points are words. */
export function tokenBlockCuts({ length }: Continuum): readonly number[] {
  return everyFew(length, WORDS_PER_BLOCK);
}

function everyFew(count: number, size: number): readonly number[] {
  const blocks = Math.max(1, Math.floor(count / size));
  return Array.from({ length: blocks - 1 }, (_, at) => (at + 1) * size);
}
