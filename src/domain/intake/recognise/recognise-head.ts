/** Finds the title of a draft and the lines about it that stand before the article begins. */
import { isBodyParagraph, roughWords } from './block-features';
import type { Draft, DraftBlock } from '../draft';
import { isNameLike, readHeaderLine, readLooseName, type HeaderLine } from './header-line';
import type { CutProposal } from '../proposals';

export interface Head {
  /** As a heading or a first line says; empty when nothing does. */
  readonly title: string;
  readonly byline: string;
  readonly publication: string;
  readonly date: string;
  readonly cuts: readonly CutProposal[];
  /** The first block of the article itself: everything before it is title and lines about it. */
  readonly bodyStart: number;
}

/** Blocks looked at. */
const LONGEST_HEAD = 14;

export function recogniseHead({ blocks }: Draft): Head {
  const title = findTitle(blocks);
  const end = headEnd(blocks);
  const lines = new Map<number, HeaderLine>();
  for (let index = 0; index < end; index += 1) {
    const block = blocks[index];
    const line = index === title || block === undefined ? null : readHeaderLine(block);
    if (line !== null && !isDiaryDate(blocks, index, line)) lines.set(index, line);
  }
  addLooseNames(blocks, title, end, lines);
  const ordered = [...lines].toSorted((a, b) => a[0] - b[0]);
  const first = (field: 'byline' | 'publication' | 'date'): string =>
    ordered.map(([, line]) => line[field]).find((value) => value !== '') ?? '';
  return {
    title: title === null ? '' : (blocks[title]?.text.replace(/\s+/gu, ' ').trim() ?? ''),
    byline: first('byline'),
    publication: first('publication'),
    date: first('date'),
    cuts: ordered.map(([block, line]) => ({ block, reason: line.reason })),
    bodyStart: Math.max((title ?? -1) + 1, ...[...lines.keys()].map((index) => index + 1)),
  };
}

/** The first heading of the first level, else a heading before any text, else a first line alone. */
function findTitle(blocks: readonly DraftBlock[]): number | null {
  const top = blocks.slice(0, LONGEST_HEAD);
  const main = top.findIndex((block) => block.kind === 'heading' && block.level === 1);
  if (main !== -1) return main;
  const heading = top.findIndex((block) => block.kind === 'heading');
  const text = top.findIndex(isBodyParagraph);
  if (heading !== -1 && (text === -1 || heading < text)) return heading;
  const first = blocks.findIndex((block) => readHeaderLine(block) === null);
  const block = blocks[first];
  const isLine =
    block?.kind === 'paragraph' &&
    block.within.length === 0 &&
    roughWords(block.text) <= 20 &&
    !/[.,;:\u2026]["'\u201d\u2019)]*\s*$/u.test(block.text);
  return isLine && blocks.length > first + 1 && first < 4 ? first : null;
}

/** After the first paragraph of the article a byline may still come (below a standfirst), not after two. */
function headEnd(blocks: readonly DraftBlock[]): number {
  let paragraphs = 0;
  for (const [index, block] of blocks.slice(0, LONGEST_HEAD).entries()) {
    if (paragraphs > 0 && block.kind === 'heading') return index;
    if (isBodyParagraph(block) && readHeaderLine(block) === null) paragraphs += 1;
    if (paragraphs > 1) return index;
  }
  return Math.min(blocks.length, LONGEST_HEAD);
}

/** A date below the first paragraph, or one of several, is part of a diary. */
function isDiaryDate(blocks: readonly DraftBlock[], index: number, line: HeaderLine): boolean {
  const isDateOnly = line.reason === 'publication-line' && line.publication === '';
  if (!isDateOnly) return false;
  const dates = blocks.slice(index + 1).filter((block) => {
    const other = readHeaderLine(block);
    return other !== null && other.date !== '' && other.byline === '' && other.publication === '';
  });
  return (
    dates.length > 1 || (blocks.slice(0, index).some(isBodyParagraph) && !hasByline(blocks, index))
  );
}

function hasByline(blocks: readonly DraftBlock[], before: number): boolean {
  return blocks.slice(0, before).some((block) => readHeaderLine(block)?.reason === 'byline');
}

/**
 * A short line in title case between the title and a recognised line is a publication (set in italics,
 * or below a byline) or the author's name.
 */
function addLooseNames(
  blocks: readonly DraftBlock[],
  title: number | null,
  end: number,
  lines: Map<number, HeaderLine>,
): void {
  const known = [...lines.values()];
  for (let index = 0; index < end; index += 1) {
    const block = blocks[index];
    if (block === undefined || index === title || lines.has(index)) continue;
    const name = readLooseName(block);
    const before = lines.get(index - 1);
    const after = lines.get(index + 1);
    if (name === null || (before === undefined && after === undefined)) continue;
    const isMarked = block.marks.some((mark) => mark.start === 0);
    const hasAuthor = known.some((line) => line.byline !== '');
    const hasPublication = known.some((line) => line.publication !== '');
    if (hasAuthor && !hasPublication && (isMarked || (before && after))) {
      lines.set(index, { reason: 'publication-line', byline: '', publication: name, date: '' });
    } else if (!hasAuthor && index - 1 === title && after && isNameLike(name)) {
      lines.set(index, { reason: 'byline', byline: name, publication: '', date: '' });
    }
  }
}
