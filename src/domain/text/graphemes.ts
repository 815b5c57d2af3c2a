/** Snaps spans to grapheme clusters, so that no highlight ever cuts a character in half. */
import { utf16, type Utf16Offset } from './offsets';
import { span, type Span } from './span';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How far to look around an offset. A run of combining marks or flags longer than this (never seen in
 * writing) is cut at a code point boundary rather than searched without end.
 */
const REACH = 512;

/** The smallest span of whole graphemes that covers `value`, clipped to the text. May be empty. */
export function snapSpan(text: string, value: Span): Span {
  const start = Math.max(0, Math.min(value.start, value.end, text.length));
  const end = Math.min(text.length, Math.max(value.start, value.end, 0));
  if (start === end) {
    const at = graphemeStart(text, start);
    return span(at, at);
  }
  return span(graphemeStart(text, start), graphemeEnd(text, end));
}

/** The same without white space at its ends: what a reader means who drags a little too far. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? snapSpan(text, span(from, to)) : span(start, start);
}

/** Start of the grapheme that `offset` lies in; `offset` itself at a boundary. */
export function graphemeStart(text: string, offset: number): Utf16Offset {
  return clusterAround(text, offset).start;
}

/** End of the grapheme that `offset` lies in; `offset` itself at a boundary. */
export function graphemeEnd(text: string, offset: number): Utf16Offset {
  return clusterAround(text, offset).end;
}

/** The next boundary after `offset`, or the text's end. */
export function nextGrapheme(text: string, offset: number): Utf16Offset {
  return offset >= text.length ? utf16(text.length) : graphemeEnd(text, offset + 1);
}

/** The boundary before `offset`, or 0. */
export function previousGrapheme(text: string, offset: number): Utf16Offset {
  return offset <= 0 ? utf16(0) : graphemeStart(text, offset - 1);
}

function clusterAround(text: string, offset: number): Span {
  if (offset <= 0) return span(0, 0);
  if (offset >= text.length) return span(text.length, text.length);
  const from = safeStart(text, offset);
  const window = text.slice(from, offset + REACH);
  const found = graphemes.segment(window).containing(offset - from);
  const start = from + (found?.index ?? 0);
  if (start === offset) return span(offset, offset);
  return span(start, start + (found?.segment.length ?? 0));
}

/**
 * A boundary before `offset` to start segmenting from. Between two ASCII characters there always is one
 * in canonical text (it has no CR); anywhere else the answer could depend on what comes before.
 */
function safeStart(text: string, offset: number): number {
  const far = Math.max(0, offset - REACH);
  for (let at = offset - 1; at > far; at -= 1) {
    if (text.charCodeAt(at) < 0x80 && text.charCodeAt(at - 1) < 0x80) return at;
  }
  const isLowHalf = (text.charCodeAt(far) & 0xfc00) === 0xdc00;
  return isLowHalf && far > 0 ? far - 1 : far;
}
