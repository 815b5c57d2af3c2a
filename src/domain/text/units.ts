/**
 * The word, sentence and paragraph at a place: what one key selects. None of them reaches beyond its
 * block; spans leave out white space at their ends.
 */
import { firstIndex } from '../../lib/sorted';
import type { Block } from './block';
import { span, type Span } from './span';

/** In a block longer than this only the neighbourhood of the place is looked at. */
const REACH = 4_000;

/** After these a full stop does not end a sentence; nor after a single capital ("J. S. Mill"). */
const ABBREVIATION =
  /(?:^|[\s(\u201c"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Sen|Rep|Gov|Hon|St|Jr|Sr|No|Nos|Fig|Eq|vol|pp?|ed|eds|cf|vs|approx|etc|al|e\.g|i\.e)\.\s*$/u;

/** The sentence around an offset; null in a gap between blocks or where there is only white space. */
export function sentenceAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  language = 'en',
): Span | null {
  return unitAt(text, blocks, offset, (part, at) => sentenceIn(part, at, language));
}

/** A sentence, and the index of its block. */
export interface BlockSentence extends Span {
  readonly block: number;
}

/** Every sentence of the text in order: what `sentenceAt` would find, each once. */
export function sentencesOf(
  text: string,
  blocks: readonly Block[],
  language = 'en',
): readonly BlockSentence[] {
  return blocks.flatMap(({ start, end }, block) => {
    const part = text.slice(start, end);
    return sentenceEnds(part, language).flatMap((to, index, ends): readonly BlockSentence[] => {
      const found = trimmed(text, start + (ends[index - 1] ?? 0), start + to);
      return found ? [{ ...found, block }] : [];
    });
  });
}

/** The word around an offset, or the one that ends there; null in white space and punctuation. */
export function wordAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  language = 'en',
): Span | null {
  return unitAt(text, blocks, offset, (part, at) => wordIn(part, at, language));
}

/** The whole block around an offset. */
export function paragraphAt(text: string, blocks: readonly Block[], offset: number): Span | null {
  const block = blockAt(blocks, offset);
  return block && trimmed(text, block.start, block.end);
}

/** The block that holds an offset (its end included); null between two blocks. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const found = blocks[firstIndex(blocks, (block) => block.start > offset) - 1];
  return found && offset <= found.end ? found : null;
}

function unitAt(
  text: string,
  blocks: readonly Block[],
  offset: number,
  find: (part: string, at: number) => readonly [number, number] | null,
): Span | null {
  const block = blockAt(blocks, offset);
  if (!block) return null;
  const from = Math.max(block.start, offset - REACH);
  const to = Math.min(block.end, offset + REACH);
  const found = find(text.slice(from, to), offset - from);
  return found && trimmed(text, from + found[0], from + found[1]);
}

function sentenceIn(part: string, at: number, language: string): readonly [number, number] | null {
  let start = 0;
  for (const end of sentenceEnds(part, language)) {
    if (at < end || end === part.length) return [start, end];
    start = end;
  }
  return null;
}

function sentenceEnds(part: string, language: string): readonly number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter(language, 'sentence').segment(part)) {
    const end = index + segment.length;
    const isWhole = end === part.length;
    if (isWhole || !ABBREVIATION.test(part.slice(ends.at(-1) ?? 0, end))) ends.push(end);
  }
  return ends;
}

function wordIn(part: string, at: number, language: string): readonly [number, number] | null {
  const segments = segmenter(language, 'word').segment(part);
  for (const place of [at, at - 1]) {
    const found = segments.containing(place);
    if (found?.isWordLike) return [found.index, found.index + found.segment.length];
  }
  return null;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const value = text.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  const to = start + value.trimEnd().length;
  return from < to ? span(from, to) : null;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** An unknown language is no reason to fail. */
function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const locale = isLanguage(language) ? language : 'und';
  const made = new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, made);
  return made;
}

function isLanguage(language: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language);
}
