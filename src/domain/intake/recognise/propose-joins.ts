/** Proposes to put paragraphs together that a page break has cut in the middle of a sentence. */
import { isAllMarked, roughWords } from './block-features';
import type { DraftBlock } from '../draft';
import type { JoinProposal } from '../proposals';

/** UTF-16: a shorter line is a caption or a signature, whatever it ends with. */
const SHORTEST_START = 60;
/** Two lines that are both shorter are verse. */
const SHORTEST_PARAGRAPH = 90;
const FEWEST_WORDS = 8;

/** `isCut` says what is left out: a sentence may go on behind it. Ascending. */
export function proposeJoins(
  blocks: readonly DraftBlock[],
  isCut: (block: number) => boolean,
): readonly JoinProposal[] {
  const kept = blocks.flatMap((_, index) => (isCut(index) ? [] : [index]));
  return kept.flatMap((block, position) => {
    const next = kept[position + 1];
    const first = blocks[block];
    const second = next === undefined ? undefined : blocks[next];
    if (next === undefined || first === undefined || second === undefined) return [];
    return isOneSentence(first, second) ? [{ block, next }] : [];
  });
}

function isOneSentence(first: DraftBlock, second: DraftBlock): boolean {
  if (first.kind !== 'paragraph' || second.kind !== 'paragraph') return false;
  if (!standTogether(first, second) || isAllMarked(first, 'strong')) return false;
  const start = first.text.trimEnd();
  const rest = second.text.trimStart();
  if (start.length < SHORTEST_START || roughWords(start) < FEWEST_WORDS) return false;
  if (Math.max(start.length, rest.length) < SHORTEST_PARAGRAPH) return false;
  if (start.slice(-160).includes('\n') || !STOPS_SHORT.test(start.slice(-40))) return false;
  // An opening quotation mark sets a quotation off, even after "saying that".
  if (GOES_ON.test(rest.slice(0, 40))) return true;
  const lastWord = /(\p{L}+)$/u.exec(start.slice(-20))?.[1] ?? '';
  return NEEDS_MORE.has(lastWord) && /^\p{Lu}/u.test(rest);
}

function standTogether(first: DraftBlock, second: DraftBlock): boolean {
  return (
    first.within.length === second.within.length &&
    first.within.every((container, index) => container.id === second.within[index]?.id)
  );
}

/** A letter, a digit, a comma, a hyphen: no sentence ends so. */
const STOPS_SHORT = /[\p{L}\p{M}\p{N},)\u2019\u00ad-]$/u;

/** A lower-case word, perhaps in brackets; not a lone letter or number as lists have them. */
const GOES_ON = /^\(?\p{Ll}[\p{L}\p{M}'\u2019-]*(?:[\s,;:.)\u2014\u2013-]|$)(?<!^\(?\p{Ll}[.)])/u;

/** Words that no sentence and no heading ends with, and that announce no quotation. */
const NEEDS_MORE: ReadonlySet<string> = new Set(
  'the a an of and or but in on at to by with for from into than their its his her our your my this these those which whose der die das den dem des ein eine einen einem und oder von mit f\u00fcr aus bei zum zur le la les un une des du de et ou avec pour dans par el los las del y con para il lo gli di e che'.split(
    ' ',
  ),
);
