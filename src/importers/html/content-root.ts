/** Finds the part of a page that is the article. */
import { isPagePart, isSilent } from './elements';
import { attribute, elementName, TEXT, walkTree, type HtmlNode } from './node';

/** The article stands in an element of its own when that holds at least this much of the page's text. */
const MOST = 0.5;

/** `<main>`, then the largest `<article>` in it, as long as each holds most of the text. */
export function findContentRoot(body: HtmlNode): HtmlNode {
  const lengths = measureText(body);
  const main = largest(body, lengths, isMain);
  const root = holdsMost(main, body, lengths) ? main : body;
  const article = largest(root, lengths, (node) => elementName(node) === 'article');
  return holdsMost(article, root, lengths) ? article : root;
}

/** Forms are left out, unless the whole page is one. */
export function isMinorForm(
  node: HtmlNode,
  root: HtmlNode,
  lengths: ReadonlyMap<HtmlNode, number>,
): boolean {
  return elementName(node) === 'form' && !holdsMost(node, root, lengths);
}

/** Characters of text, spaces aside, in every element that is shown. */
export function measureText(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const lengths = new Map<HtmlNode, number>();
  const open: number[] = [];
  let seen = 0;
  walkTree(
    root,
    (node) => {
      if (isSilent(node) || isPagePart(node)) return false;
      if (node.nodeType === TEXT) seen += visibleLength(node);
      open.push(seen);
      return true;
    },
    (node) => {
      lengths.set(node, seen - (open.pop() ?? 0));
    },
  );
  return lengths;
}

function holdsMost(
  part: HtmlNode | null,
  whole: HtmlNode,
  lengths: ReadonlyMap<HtmlNode, number>,
): part is HtmlNode {
  if (part === null) return false;
  const length = lengths.get(part) ?? 0;
  return length > 0 && length >= (lengths.get(whole) ?? 0) * MOST;
}

function largest(
  root: HtmlNode,
  lengths: ReadonlyMap<HtmlNode, number>,
  isCandidate: (node: HtmlNode) => boolean,
): HtmlNode | null {
  let found: HtmlNode | null = null;
  let most = 0;
  walkTree(root, (node) => {
    const length = lengths.get(node) ?? 0;
    if (node !== root && length > most && isCandidate(node)) {
      found = node;
      most = length;
    }
    return lengths.has(node);
  });
  return found;
}

function visibleLength(node: HtmlNode): number {
  return (node.nodeValue ?? '').replace(/\s+/g, '').length;
}

function isMain(node: HtmlNode): boolean {
  return elementName(node) === 'main' || attribute(node, 'role')?.toLowerCase() === 'main';
}
