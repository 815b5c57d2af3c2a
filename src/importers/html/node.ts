/**
 * The little of the DOM that reading a page needs, so that it can be read without a browser: a
 * Document of the browser satisfies it, and so does a small tree made in a test.
 */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  /** Elements only. */
  getAttribute?(name: string): string | null;
}

export interface HtmlDocument {
  readonly documentElement: HtmlNode | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Lower-case element name; empty for anything else. */
export function elementName(node: HtmlNode): string {
  return node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : '';
}

export function attribute(node: HtmlNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null;
}

/**
 * In document order, without recursion: a page may nest as deep as it likes. `enter` answers whether
 * to go into the node; `leave` is called for every node gone into.
 */
export function walkTree(
  root: HtmlNode,
  enter: (node: HtmlNode) => boolean,
  leave?: (node: HtmlNode) => void,
): void {
  let node: HtmlNode | null = root;
  while (node !== null) {
    if (enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave?.(node);
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave?.(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}
