/**
 * Makes an article's canonical text, blocks and marks from a draft and the reader's decisions.
 *
 * - The text is canonical and is exactly its blocks joined by `\n\n`.
 * - A block is not empty and starts and ends with no line end; table cells alone may be empty, to keep
 *   their columns. Only code may have a blank line inside (`\n\n`): blocks are found by their offsets,
 *   never by splitting the text.
 * - Marks lie inside one block each, are not empty, and link only where `isSafeHref` allows.
 */
import { err, ok, type Result } from '../../lib/result';
import { BLOCK_SEPARATOR, type Block, type InlineMark } from '../text/block';
import { canonicaliseText } from '../text/canonical-text';
import { isSafeHref } from '../text/href';
import { compareSpans, span } from '../text/span';
import { mergeChanges } from './changes';
import type { Draft, DraftBlock, IntakeChange, IntakeProblem } from './draft';
import {
  joinMarked,
  replaceInMarked,
  sliceMarked,
  trimMarked,
  type MarkedText,
} from './marked-text';
import { countReplaced } from './prepare-text';
import type { Decisions } from './proposals';

export interface ComposedArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In document order. */
  readonly marks: readonly InlineMark[];
  /** The draft's changes, and what composing it changed. */
  readonly changes: readonly IntakeChange[];
}

/** A join is made only where both paragraphs stay and nothing that stays is between them. */
export function composeArticle(
  draft: Draft,
  decisions: Pick<Decisions, 'cuts' | 'joins'>,
): Result<ComposedArticle, IntakeProblem> {
  const counts = { replaced: 0, links: 0, joined: 0 };
  const kept: KeptBlock[] = [];
  for (const [index, block] of draft.blocks.entries()) {
    if (decisions.cuts.has(index)) continue;
    for (const clean of cleanBlock(block, counts)) kept.push({ index, block: clean });
  }
  const joined = joinBlocks(kept, decisions);
  counts.joined = kept.length - joined.length;
  if (joined.every((block) => block.text === '')) return err({ kind: 'no-text' });
  const cut = [...decisions.cuts].filter((index) => draft.blocks[index] !== undefined).length;
  return ok({
    ...layOut(joined),
    changes: mergeChanges(draft.changes, [
      { kind: 'replaced-characters', count: counts.replaced },
      { kind: 'unsafe-links', count: counts.links },
      { kind: 'cut', blocks: cut },
      { kind: 'joined', paragraphs: counts.joined },
    ]),
  });
}

interface KeptBlock {
  readonly index: number;
  readonly block: DraftBlock;
}

/** The block in canonical characters: none when it is empty, several when blank lines divide it. */
function cleanBlock(block: DraftBlock, counts: { replaced: number; links: number }): DraftBlock[] {
  const canonical = canonicalise(block);
  counts.replaced += countReplaced(block.text, canonical.text);
  const safe = canonical.marks.filter(
    (mark) => mark.kind !== 'link' || isSafeHref(mark.href ?? ''),
  );
  counts.links += canonical.marks.length - safe.length;
  const pieces = splitBlankLines({ text: canonical.text, marks: safe }, block.kind);
  const filled = pieces.filter((piece) => INK.test(piece.text));
  if (filled.length === 0 && block.within.at(-1)?.kind === 'cell') {
    return [{ ...block, text: '', marks: [] }];
  }
  return filled.map((piece) => ({ ...block, ...piece }));
}

function canonicalise({ text, marks }: DraftBlock): MarkedText {
  const clipped = sliceMarked({ text, marks }, 0, text.length);
  const replacements = [...text.matchAll(/\r\n?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    insert: '\n',
  }));
  const value = replaceInMarked(clipped, replacements);
  const unmarked = trimMarked(value, AT_ENDS);
  // What is left to do replaces one character by one.
  return { text: canonicaliseText(unmarked.text), marks: unmarked.marks };
}

function splitBlankLines(value: MarkedText, kind: DraftBlock['kind']): readonly MarkedText[] {
  if (kind === 'code') return [trimMarked(value, AT_ENDS)];
  const pieces: MarkedText[] = [];
  let start = 0;
  for (const gap of value.text.matchAll(/\n{2,}/g)) {
    pieces.push(sliceMarked(value, start, gap.index));
    start = gap.index + gap[0].length;
  }
  pieces.push(sliceMarked(value, start, value.text.length));
  return pieces.map((piece) => trimMarked(piece, AT_ENDS));
}

function joinBlocks(
  kept: readonly KeptBlock[],
  { joins }: Pick<Decisions, 'joins'>,
): readonly DraftBlock[] {
  const nextOf = new Map(joins.map(({ block, next }) => [block, next]));
  const joined: DraftBlock[] = [];
  let before: number | null = null;
  for (const { index, block } of kept) {
    const last = joined.at(-1);
    const isNext = before !== null && before !== index && nextOf.get(before) === index;
    if (isNext && last?.kind === 'paragraph' && block.kind === 'paragraph') {
      joined[joined.length - 1] = { ...last, ...joinMarked(last, glueBetween(last, block), block) };
    } else {
      joined.push(block);
    }
    before = index;
  }
  return joined;
}

/** One space, unless there is one, or a word was divided at its hyphen. */
function glueBetween(first: DraftBlock, second: DraftBlock): string {
  const hasGap = /\s$/u.test(first.text) || /^\s/u.test(second.text);
  return hasGap || /[\p{L}\p{M}][-\u00ad\u2010]$/u.test(first.text) ? '' : ' ';
}

function layOut(parts: readonly DraftBlock[]): Pick<ComposedArticle, 'text' | 'blocks' | 'marks'> {
  const blocks: Block[] = [];
  const marks: InlineMark[] = [];
  let at = 0;
  for (const { kind, level, within, text, marks: own } of parts) {
    const block = { ...span(at, at + text.length), kind, within };
    blocks.push(kind === 'heading' ? { ...block, level: headingLevel(level) } : block);
    for (const mark of own) marks.push({ ...mark, ...span(mark.start + at, mark.end + at) });
    at += text.length + BLOCK_SEPARATOR.length;
  }
  const text = parts.map((part) => part.text).join(BLOCK_SEPARATOR);
  return { text, blocks, marks: marks.toSorted(compareSpans) };
}

function headingLevel(level: number | undefined): number {
  return Math.min(6, Math.max(1, Math.trunc(level ?? 1)));
}

/** U+FEFF at the start of a text is a byte order mark, which a canonical text has not. */
const AT_ENDS = '\n\ufeff';

/** Something to see: not only spaces, joiners and soft hyphens. */
const INK = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u;
