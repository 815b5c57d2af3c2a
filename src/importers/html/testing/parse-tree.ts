/**
 * Makes a small tree of well-formed HTML for tests that run without a browser. It knows tags,
 * attributes in double quotes, comments and the commonest entities; nothing is corrected or cleaned.
 */
import type { HtmlDocument, HtmlNode } from '../node';

interface TreeNode extends HtmlNode {
  parentNode: TreeNode | null;
  firstChild: TreeNode | null;
  nextSibling: TreeNode | null;
}

const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'wbr']);

export function parseTree(html: string): HtmlDocument {
  const root = createElement('html', new Map());
  const lasts = new Map<TreeNode, TreeNode>();
  let parent = root;
  const append = (node: TreeNode): void => {
    const last = lasts.get(parent);
    if (last) last.nextSibling = node;
    else parent.firstChild = node;
    node.parentNode = parent;
    lasts.set(parent, node);
  };
  for (const [token] of html.matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g)) {
    const name = /^<\/?([a-z0-9]+)/i.exec(token)?.[1]?.toLowerCase();
    if (token.startsWith('</')) parent = parent.parentNode ?? root;
    else if (name === 'html') setAttributes(root, token);
    else if (name !== undefined) {
      const element = createElement(name, readAttributes(token));
      append(element);
      if (!VOID.has(name)) parent = element;
    } else if (!token.startsWith('<')) append(createText(token));
  }
  return { documentElement: root };
}

const rootAttributes = new WeakMap<TreeNode, Map<string, string>>();

function createElement(name: string, attributes: Map<string, string>): TreeNode {
  const node: TreeNode = {
    ...createText(''),
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    getAttribute: (wanted) => attributes.get(wanted) ?? null,
  };
  rootAttributes.set(node, attributes);
  return node;
}

function createText(raw: string): TreeNode {
  const value = raw
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
  return {
    nodeType: 3,
    nodeName: '#text',
    nodeValue: value,
    parentNode: null,
    firstChild: null,
    nextSibling: null,
  };
}

function setAttributes(node: TreeNode, token: string): void {
  for (const [name, value] of readAttributes(token)) rootAttributes.get(node)?.set(name, value);
}

function readAttributes(token: string): Map<string, string> {
  const found = token.matchAll(/\s([a-z-]+)(?:="([^"]*)")?(?=[\s/>])/gi);
  return new Map([...found].map((match) => [match[1] ?? '', match[2] ?? '']));
}
