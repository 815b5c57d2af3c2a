/** Proposes what to leave out behind the article and between its paragraphs: its site's furniture. */
import { endsSentence, roughWords } from './block-features';
import type { DraftBlock } from '../draft';
import { isSeparator, nameFurniture } from './furniture';
import { INTERRUPTION } from './furniture-words';
import type { CutProposal, CutReason } from '../proposals';

/** Furniture counts only behind this share of the text's words … */
const EARLIEST = 0.5;
/** … and with no more than this share of text that is not furniture behind it. */
const MOST_AFTER = 0.15;

/** `bodyStart`: nothing before it is looked at. Ascending. */
export function proposeCuts(
  blocks: readonly DraftBlock[],
  bodyStart: number,
  byline: string,
): readonly CutProposal[] {
  const reasons = nameFurniture(blocks, byline);
  const first = firstTailBlock(blocks, reasons, bodyStart);
  const cuts = reasons.map((reason, index) => {
    if (index >= first) return reason;
    return index >= bodyStart && isInterruption(blocks[index]) ? 'promotion' : null;
  });
  proposeSeparators(blocks, cuts, bodyStart);
  return cuts.flatMap((reason, block) => (reason === null ? [] : [{ block, reason }]));
}

/** Where the furniture behind the article may start. */
function firstTailBlock(
  blocks: readonly DraftBlock[],
  reasons: readonly (CutReason | null)[],
  bodyStart: number,
): number {
  const words = blocks.map((block) => roughWords(block.text));
  const own = words.map((count, index) => (reasons[index] === null ? count : 0));
  const total = own.reduce((sum, count) => sum + count, 0);
  let after = 0;
  let first = blocks.length;
  for (let index = blocks.length - 1; index >= bodyStart; index -= 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (reasons[index] !== null) first = index;
    else if (!isLooseEnd(block)) after += own[index] ?? 0;
    const before = total - after;
    if (after > total * MOST_AFTER || before < total * EARLIEST) break;
  }
  return first;
}

function isInterruption(block: DraftBlock | undefined): boolean {
  return block?.kind === 'paragraph' && INTERRUPTION.test(block.text.trim());
}

/** A line among furniture that is no sentence: a name, a place, a caption. */
function isLooseEnd(block: DraftBlock): boolean {
  return isSeparator(block) || (roughWords(block.text) <= 8 && !endsSentence(block.text));
}

/** A separator goes with the furniture behind it, or at the very end; between sections it stays. */
function proposeSeparators(
  blocks: readonly DraftBlock[],
  cuts: (CutReason | null)[],
  bodyStart: number,
): void {
  for (let index = blocks.length - 1; index >= bodyStart; index -= 1) {
    const block = blocks[index];
    if (block === undefined || cuts[index] !== null || !isSeparator(block)) continue;
    const isLast = index === blocks.length - 1;
    if (isLast || cuts[index + 1] !== null) cuts[index] = 'separator';
  }
}
