/** Words of an article as a quotation with its citation: for a letter, for Markdown, for a word processor. */
import { markdownCell, markdownText } from '../../containers/markdown/escape';
import { xmlText } from '../../containers/xml/escape';
import type { Article } from '../../domain/text/article';
import { isSafeHref } from '../../domain/text/href';

export interface Quotation {
  /** Pieces of a discontinuous mark are joined by an ellipsis already; paragraphs stand an empty line apart. */
  readonly words: string;
  readonly from: Pick<Article, 'byline' | 'title' | 'publication' | 'date' | 'source' | 'language'>;
}

export function plainQuotation({ words, from }: Quotation): string {
  const { byline, title, publication, date, source } = from;
  const citation = cited([byline, title && `“${title}”`, publication, date, source]);
  return `“${words}”${citation === '' ? '' : `\n— ${citation}`}\n`;
}

export function markdownQuotation({ words, from }: Quotation): string {
  const { byline, title, publication, date, source } = from;
  const lines = words
    .split(/\n{2,}/)
    .map((paragraph) => markdownText(paragraph, true))
    .join('\n\n')
    .split('\n');
  const quote = lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
  const citation = cited([
    markdownCell(byline),
    title && `*${markdownCell(title)}*`,
    markdownCell(publication),
    markdownCell(date),
    isAddress(source) ? `<${source}>` : markdownCell(source),
  ]);
  return `${quote}\n${citation === '' ? '' : `>\n> — ${citation}\n`}`;
}

/** A fragment of HTML: no style, no script; the address only where it leads somewhere harmless. */
export function htmlQuotation({ words, from }: Quotation): string {
  const { byline, title, publication, date, source, language } = from;
  const paragraphs = words
    .split('\n\n')
    .map((paragraph) => `<p>${text(paragraph).replaceAll('\n', '<br>')}</p>`);
  const address = isAddress(source);
  const citation = cited([
    text(byline),
    title && `<cite>${text(title)}</cite>`,
    text(publication),
    text(date),
    address ? `<a href="${text(source)}">${text(source)}</a>` : text(source),
  ]);
  const attributes = `${language ? ` lang="${text(language)}"` : ''}${address ? ` cite="${text(source)}"` : ''}`;
  return `<blockquote${attributes}>${paragraphs.join('')}</blockquote>${citation === '' ? '' : `<p>— ${citation}</p>`}`;
}

function cited(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ');
}

function text(said: string): string {
  return xmlText(said).replaceAll('"', '&quot;');
}

function isAddress(source: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(source) && isSafeHref(source);
}
