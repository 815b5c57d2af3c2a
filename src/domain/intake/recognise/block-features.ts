/** What recognition asks about a block of a draft. */
import type { MarkKind } from '../../text/block';
import type { DraftBlock } from '../draft';

/** Words by spaces: enough to tell a line from a paragraph. */
export function roughWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Ends as a sentence does, quotation marks and brackets behind it aside. */
export function endsSentence(text: string): boolean {
  return /[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4][\p{Pe}\p{Pf}\p{Pi}"'*\u00bb\u2019\u201d)\]]*\s*$/u.test(
    text.slice(-20),
  );
}

/** True when marks of this kind cover the text, white space and full stops at the edges aside. */
export function isAllMarked(block: DraftBlock, kind: MarkKind): boolean {
  return block.text !== '' && markedLength(block, kind) >= lengthWithoutEnd(block.text);
}

/** Mostly links: menus, teasers, "next article". */
export function isMostlyLinks(block: DraftBlock): boolean {
  return markedLength(block, 'link') >= block.text.length * 0.7 && block.text !== '';
}

/** The marked text the block starts with, of any kind but a link; empty when there is none. */
export function markedStart(block: DraftBlock): string {
  const mark = block.marks.find(({ start, kind }) => start === 0 && kind !== 'link');
  return mark === undefined ? '' : block.text.slice(0, mark.end).trim();
}

export function isInQuote(block: DraftBlock): boolean {
  return block.within.some((container) => container.kind === 'quote');
}

/** A paragraph of the article itself: long, or a whole sentence of some length; not set off in italics. */
export function isBodyParagraph(block: DraftBlock): boolean {
  if (block.kind !== 'paragraph' || isAllMarked(block, 'emphasis')) return false;
  const words = roughWords(block.text);
  return words >= 25 || (words >= 10 && endsSentence(block.text));
}

/** From the end: an expression for it would start again at every space of a long text. */
function lengthWithoutEnd(text: string): number {
  let length = text.length;
  while (length > 0 && /[\s.:]/u.test(text.charAt(length - 1))) length -= 1;
  return length;
}

function markedLength(block: DraftBlock, kind: MarkKind): number {
  let length = 0;
  for (const mark of block.marks) if (mark.kind === kind) length += mark.end - mark.start;
  return length;
}
