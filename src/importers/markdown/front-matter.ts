/** Front matter: the `key: value` lines between two `---` at the start of a Markdown file. */
import type { ArticleMeta } from '../../domain/intake/draft';

export interface FrontMatter {
  readonly meta: Partial<ArticleMeta>;
  /** What follows it; the whole text when there is none. */
  readonly body: string;
}

/** Characters searched for the closing `---`. */
const LONGEST = 20_000;

/** Reads plain values, quoted ones and lists. Anything else between the lines is not front matter. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { meta: {}, body: text };
  if (!/^---[ \t]*\n/.test(text)) return none;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(3, LONGEST));
  if (end === null) return none;
  const firstLine = text.indexOf('\n') + 1;
  const lines = text.slice(firstLine, Math.max(firstLine, 3 + end.index)).split('\n');
  const fields = readFields(lines);
  return fields === null
    ? none
    : { meta: toMeta(fields), body: text.slice(3 + end.index + end[0].length) };
}

/** Null when a line is none of `key: value`, `- item`, an indented line, a comment or blank. */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  let key = '';
  for (const line of lines) {
    const field = /^([A-Za-z_][\w.:-]*?)[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (field) {
      key = (field[1] ?? '').toLowerCase();
      fields.set(key, plainValue(field[2] ?? ''));
    } else if (item) {
      const before = fields.get(key) ?? '';
      const value = plainValue(item[1] ?? '');
      fields.set(key, before === '' ? value : `${before}, ${value}`);
    } else if (line.trim() !== '' && !/^[ \t#]/.test(line)) {
      return null;
    }
  }
  return fields.size > 0 ? fields : null;
}

function plainValue(raw: string): string {
  const value = raw.trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (list) return (list[1] ?? '').split(',').map(unquote).join(', ');
  return unquote(value);
}

function unquote(raw: string): string {
  const value = raw.trim();
  const quote = value.charAt(0);
  const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}

function toMeta(fields: ReadonlyMap<string, string>): Partial<ArticleMeta> {
  const meta: { -readonly [Key in keyof ArticleMeta]?: ArticleMeta[Key] } = {};
  for (const [field, keys] of KEYS) {
    const value = keys
      .map((key) => fields.get(key))
      .find((found) => found !== undefined && found !== '');
    if (value !== undefined) meta[field] = value;
  }
  return meta;
}

const KEYS: readonly (readonly [keyof ArticleMeta, readonly string[]])[] = [
  ['title', ['title']],
  ['byline', ['author', 'authors', 'byline', 'by']],
  ['publication', ['publication', 'publisher', 'site', 'site_name', 'journal', 'website']],
  ['date', ['date', 'published', 'publish_date', 'created']],
  ['source', ['source', 'url', 'canonical', 'canonical_url', 'link']],
  ['language', ['lang', 'language']],
];
