/** Moves an end of a span by a word: for edits by button, where no caret stands in the text. */
import { span, type Span } from '../text/span';

export const EDGE_MOVES = ['start-earlier', 'start-later', 'end-earlier', 'end-later'] as const;
export type EdgeMove = (typeof EDGE_MOVES)[number];

/** The same span where there is nowhere to go: at the text's ends, or when no word would be left. */
export function movedByWord(text: string, { start, end }: Span, move: EdgeMove): Span {
  const moved = {
    'start-earlier': () => span(wordStartBefore(text, start), end),
    'start-later': () => span(wordStartAfter(text, start), end),
    'end-earlier': () => span(start, wordEndBefore(text, end)),
    'end-later': () => span(start, wordEndAfter(text, end)),
  }[move]();
  return moved.start < moved.end ? moved : { start, end };
}

function wordStartBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpace(text, from - 1)) from -= 1;
  while (from > 0 && !isSpace(text, from - 1)) from -= 1;
  return from < at && isSpace(text, from) ? at : from;
}

function wordStartAfter(text: string, at: number): number {
  let from = at;
  while (from < text.length && !isSpace(text, from)) from += 1;
  while (from < text.length && isSpace(text, from)) from += 1;
  return from;
}

function wordEndBefore(text: string, at: number): number {
  let to = at;
  while (to > 0 && !isSpace(text, to - 1)) to -= 1;
  while (to > 0 && isSpace(text, to - 1)) to -= 1;
  return to;
}

function wordEndAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text, to)) to += 1;
  while (to < text.length && !isSpace(text, to)) to += 1;
  return isSpace(text, to - 1) ? at : to;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}
