/** Which importer reads a text: by its extension and media type, else by what it looks like. */
export type ImporterName = 'plain' | 'markdown' | 'html' | 'postil-json';

/** Characters looked at. */
const SAMPLE = 20_000;

/** `fileName` and `mediaType` may be empty (pasted text). Any text has an importer. */
export function chooseImporter(fileName: string, mediaType: string, text: string): ImporterName {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION.get(extension) ?? byMediaType(mediaType) ?? byContent(text.slice(0, SAMPLE));
}

/** `extension`: lower case, without the dot. */
export function isReadExtension(extension: string): boolean {
  return PLAIN.has(extension) || BY_EXTENSION.has(extension);
}

function byMediaType(mediaType: string): ImporterName | undefined {
  const [type = ''] = mediaType.toLowerCase().split(';');
  return type.trim().endsWith('+json') ? 'postil-json' : BY_MEDIA_TYPE.get(type.trim());
}

function byContent(sample: string): ImporterName {
  const start = sample.trimStart();
  if (start.startsWith('{') && /^\{\s*"[^"\n]*"\s*:/.test(start)) return 'postil-json';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start)
  ) {
    return 'html';
  }
  if (WHOLE_TABLE.test(start)) return 'html';
  if (start.startsWith('<') && (sample.match(BLOCK_TAG)?.length ?? 0) >= 3) return 'html';
  return looksLikeMarkdown(sample) ? 'markdown' : 'plain';
}

/**
 * Only what nobody writes in plain text: an inline link, a table, or two kinds of signs, or several headings.
 * A wrong yes would eat asterisks and number paragraphs; a wrong no only shows them.
 */
function looksLikeMarkdown(sample: string): boolean {
  if (INLINE_LINK.test(sample) || TABLE.test(sample)) return true;
  const headings = sample.match(HEADING)?.length ?? 0;
  const others = [EMPHASIS, QUOTE, FENCE, LIST].filter((sign) => sign.test(sample)).length;
  return headings >= 2 || (headings === 1 && others > 0) || others >= 3;
}

/** What text has these names is looked at: much Markdown is called `.txt`. */
const PLAIN: ReadonlySet<string> = new Set(['txt', 'text']);

const BY_EXTENSION: ReadonlyMap<string, ImporterName> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'postil-json'],
]);

const BY_MEDIA_TYPE: ReadonlyMap<string, ImporterName> = new Map([
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/json', 'postil-json'],
]);

/** Opened by nothing but a table, and with a row in it. */
const WHOLE_TABLE = /^<table\b[^<>]*>\s*(?:<(?:caption|colgroup|thead|tbody)\b[^<>]*>\s*)?<tr\b/i;
const BLOCK_TAG = /<(?:p|div|h[1-6]|ul|ol|li|blockquote|table|article|section)\b/gi;
/** A row, and under it the line that makes it the head of a table. */
const TABLE = /^\|.*\|[ \t]*\n\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/m;
const INLINE_LINK = /\[[^[\]\n]{1,300}\]\((?:#|\/|\.|https?:|mailto:)[^\s()]{0,500}\)/;
const HEADING = /^#{1,6} +\S/gm;
const EMPHASIS = /(?:^|[\s(])(\*\*?|__?)[^\s*_](?:[^\n*_]{0,300}[^\s*_])?\1(?=[\s.,;:!?)]|$)/m;
const QUOTE = /^> ?\S/m;
const FENCE = /^(?:```|~~~)/m;
const LIST = /^[-*+] +\S[^\n]*\n(?:\n?[-*+] +\S)/m;
