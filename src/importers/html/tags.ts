/** Reads the tags of an HTML source without parsing it: enough to measure it and to quieten it. */
export interface TagVisitor {
  /** `[start, end)` of the tag in the source, UTF-16; `name` in lower case. */
  open(name: string, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
}

/**
 * Linear. Skips comments and what stands in elements whose content is no markup. It reads character by
 * character: a sticky expression on a string put together of pieces copies the whole string at each
 * match (V8), which takes minutes.
 */
export function visitTags(html: string, visitor: TagVisitor): void {
  let at = html.indexOf('<');
  while (at !== -1) {
    let next = at + 1;
    const isClosing = html.charCodeAt(next) === SLASH;
    const name = readName(html, isClosing ? next + 1 : next);
    if (html.startsWith('<!--', at)) {
      next = endOfComment(html, at + 4);
    } else if (name !== '') {
      const end = tagEnd(html, next + name.length);
      next = end;
      if (isClosing) visitor.close(name, at, end);
      else {
        visitor.open(name, at, end);
        if (RAW.has(name)) next = endOfRaw(html, name, end);
      }
    }
    at = html.indexOf('<', next);
  }
}

/** `<!-->` and `<!--->` are whole comments, and `--!>` ends one: as HTML parsers have it. */
function endOfComment(html: string, from: number): number {
  if (html.startsWith('>', from)) return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  for (let at = html.indexOf('--', from); at !== -1; at = html.indexOf('--', at + 1)) {
    if (html.startsWith('>', at + 2)) return at + 3;
    if (html.startsWith('!>', at + 2)) return at + 4;
  }
  return html.length;
}

/** Where the closing tag of an element without markup starts; the end of the source if nowhere. */
export function endOfRaw(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from);
  while (at !== -1 && readName(html, at + 2) !== name) at = html.indexOf('</', at + 2);
  return at === -1 ? html.length : at;
}

/** Lower case; empty when no letter stands at `from`. */
function readName(html: string, from: number): string {
  if (!isLetter(html.charCodeAt(from))) return '';
  let end = from + 1;
  while (end < from + LONGEST_NAME && html.charCodeAt(end) > 0x20) {
    const code = html.charCodeAt(end);
    if (code === SLASH || code === 0x3e) break;
    end += 1;
  }
  return html.slice(from, end).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Behind the `>` that ends the tag, quoted values aside. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    // A quotation mark opens a value only behind `=`.
    else if ((character === '"' || character === "'") && isValueStart(html, at)) quote = character;
  }
  return html.length;
}

function isValueStart(html: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && html.charCodeAt(before) <= 0x20) before -= 1;
  return html.charAt(before) === '=';
}

const SLASH = 0x2f;
const LONGEST_NAME = 40;

const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe']);
