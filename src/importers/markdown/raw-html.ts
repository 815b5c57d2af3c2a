/** HTML inside Markdown: never run, never kept as HTML. Its tags go, its text stays. */

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
}

/** Null for a comment or a declaration. */
export function readTag(html: string): Tag | null {
  const match = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
  return match ? { name: (match[2] ?? '').toLowerCase(), isClosing: match[1] === '/' } : null;
}

/** True when it would do something in a page rather than look like something. */
export function isActiveHtml(html: string): boolean {
  return ACTIVE.test(html);
}

export function countTags(html: string): number {
  return html.match(TAG)?.length ?? 0;
}

/** Its paragraphs as plain text: without comments, tags, and what stands in scripts and styles. */
export function htmlToText(html: string): readonly string[] {
  return withoutSilentParts(html)
    .replace(LINE_BREAK, '\n\n')
    .replace(TAG, '')
    .split(/\n{2,}/)
    .map((part) =>
      decodeEntities(part)
        .replace(/[ \t\n]+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** Without comments, scripts, styles and the like. */
export function withoutSilentParts(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let at = 0;
  for (const match of html.matchAll(SILENT_START)) {
    if (match.index < at) continue;
    const name = match[1]?.toLowerCase();
    const closing = name === undefined ? '-->' : `</${name}`;
    const end = lower.indexOf(closing, match.index);
    kept += html.slice(at, match.index);
    at = end === -1 ? html.length : end + closing.length;
    // The rest of the closing tag, `>`, is text by now: make it part of a tag again.
    if (name !== undefined && end !== -1) at = Math.max(at, html.indexOf('>', at) + 1);
  }
  return kept + html.slice(at);
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos|nbsp|#39);/g,
    (entity) => ENTITIES.get(entity) ?? entity,
  );
}

const ACTIVE =
  /<(?:script|iframe|frame|object|embed|applet|form|input|button|select|textarea|svg|math|audio|video|link|meta|base|style)\b|\son[a-z]+\s*=|\b(?:javascript|vbscript|data):/i;

const TAG = /<\/?[a-z][^<>]*>|<[!?][^<>]*>/gi;

const LINE_BREAK = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/summary)\b[^<>]*>/gi;

const SILENT_START =
  /<!--|<(script|style|template|noscript|iframe|object|svg|math|textarea|select|title)\b/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
]);
