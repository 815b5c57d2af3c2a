/** From a file's text to a JSON value, with the size and the depth checked before anything is built. */
import { err, ok, type Result } from '../../lib/result';
import type { PostilProblem } from './problem';
import { MOST } from './scalars';

/** A leading byte order mark is skipped. The value has only finite depth, everything else is unknown. */
export function readJson(text: string): Result<unknown, PostilProblem> {
  if (text.length > MOST.characters) {
    return err({ kind: 'too-large', length: text.length, limit: MOST.characters });
  }
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') return err({ kind: 'empty' });
  const { deepest, open } = scanDepth(body, MOST.depth);
  if (deepest > MOST.depth) return err({ kind: 'too-deep', limit: MOST.depth });
  try {
    return ok(JSON.parse(body));
  } catch {
    return err({ kind: 'not-json', truncated: open });
  }
}

export interface DepthScan {
  /** Levels of lists and objects; `limit + 1` as soon as there are more than `limit`. */
  readonly deepest: number;
  /** The text ends inside a string, a list or an object. */
  readonly open: boolean;
}

/** One pass over the characters, whether or not they are JSON. */
export function scanDepth(text: string, limit: number): DepthScan {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = endOfString(text, at);
      if (at === -1) return { deepest, open: true };
    } else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > limit) return { deepest, open: true };
    } else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) {
      depth -= 1;
    }
  }
  return { deepest, open: depth > 0 };
}

/** Index of the quote that closes the string opened at `start`; -1 if none does. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
