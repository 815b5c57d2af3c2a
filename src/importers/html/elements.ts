/** What each HTML element is to a reader: part of the text, of its look, or of the page around it. */
import type { MarkKind } from '../../domain/text/block';
import { attribute, elementName, type HtmlNode } from './node';

/** Menus, side columns, footers: of the page, not of the article. */
export function isPagePart(node: HtmlNode): boolean {
  return (
    PAGE_PARTS.has(elementName(node)) ||
    PAGE_ROLES.has(attribute(node, 'role')?.toLowerCase() ?? '')
  );
}

/** Never shown as text: scripts, controls, and what the page itself hides. */
export function isSilent(node: HtmlNode): boolean {
  return (
    SILENT.has(elementName(node)) ||
    attribute(node, 'hidden') !== null ||
    attribute(node, 'aria-hidden')?.toLowerCase() === 'true'
  );
}

export function isImage(node: HtmlNode): boolean {
  return IMAGES.has(elementName(node));
}

/** Starts and ends a paragraph. */
export function isBlock(node: HtmlNode): boolean {
  return BLOCKS.has(elementName(node));
}

export function headingLevel(node: HtmlNode): number | null {
  const match = /^h([1-6])$/.exec(elementName(node));
  return match ? Number(match[1]) : null;
}

/** The mark an inline element makes, links aside. */
export function markOf(node: HtmlNode): MarkKind | undefined {
  return MARKS.get(elementName(node));
}

const PAGE_PARTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'menu', 'dialog']);

const PAGE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'menu',
  'menubar',
  'dialog',
]);

const SILENT: ReadonlySet<string> = new Set([
  'head',
  'title',
  'meta',
  'link',
  'base',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'input',
  'select',
  'option',
  'textarea',
  'datalist',
  'progress',
  'meter',
]);

const IMAGES: ReadonlySet<string> = new Set(['img', 'picture', 'image']);

const BLOCKS: ReadonlySet<string> = new Set([
  'html',
  'body',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'form',
  'fieldset',
  'figure',
  'figcaption',
  'details',
  'summary',
  'address',
  'hgroup',
  'center',
  'hr',
]);

const MARKS: ReadonlyMap<string, MarkKind> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);
