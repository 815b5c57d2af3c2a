/**
 * The nodes an article is made of, for display alone: no commands, no parse rules, no plugins.
 * `doc > section+ > block+`; sections exist for speed only (see `document-json.ts`).
 */
import { mergeAttributes, Node } from '@tiptap/core';

/** Attribute values as TipTap hands them to `renderHTML`. */
type Attributes = Readonly<Record<string, unknown>>;

const DocumentNode = Node.create({ name: 'doc', topNode: true, content: 'section+' });

const TextNode = Node.create({ name: 'text', group: 'inline' });

/** 15-40 blocks that the browser lays out only near the viewport. `lines` is a guess at its height. */
const SectionNode = Node.create({
  name: 'section',
  content: 'block+',
  selectable: false,
  addAttributes: () => ({ lines: { default: 20, rendered: false } }),
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes as Attributes, {
      class: 'postil-section',
      // ProseMirror writes `style` through the CSSOM, which style-src 'self' allows.
      style: `contain-intrinsic-block-size: auto calc(${Number(node.attrs.lines)} * 1lh)`,
    }),
    0,
  ],
});

const ParagraphNode = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  selectable: false,
  renderHTML: () => ['p', 0],
});

const HeadingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  selectable: false,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  renderHTML: ({ node }) => [`h${Number(node.attrs.level)}`, 0],
});

const CodeBlockNode = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  selectable: false,
  renderHTML: () => ['pre', ['code', 0]],
});

const BlockquoteNode = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  selectable: false,
  renderHTML: () => ['blockquote', 0],
});

const BulletListNode = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  selectable: false,
  renderHTML: () => ['ul', 0],
});

const OrderedListNode = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  selectable: false,
  addAttributes: () => ({ start: { default: 1, rendered: false } }),
  renderHTML: ({ node }) => ['ol', { start: String(node.attrs.start) }, 0],
});

const ListItemNode = Node.create({
  name: 'listItem',
  content: 'block+',
  selectable: false,
  renderHTML: () => ['li', 0],
});

const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  selectable: false,
  renderHTML: () => ['div', { class: 'postil-table' }, ['table', ['tbody', 0]]],
});

const TableRowNode = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  selectable: false,
  renderHTML: () => ['tr', 0],
});

const TableCellNode = Node.create({
  name: 'tableCell',
  content: 'block+',
  selectable: false,
  renderHTML: () => ['td', 0],
});

const TableHeaderNode = Node.create({
  name: 'tableHeader',
  content: 'block+',
  selectable: false,
  renderHTML: () => ['th', 0],
});

const HardBreakNode = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  renderHTML: () => ['br'],
});

export const ARTICLE_NODES = [
  DocumentNode,
  TextNode,
  // The first node of the group is what ProseMirror fills a hole with.
  ParagraphNode,
  SectionNode,
  HeadingNode,
  CodeBlockNode,
  BlockquoteNode,
  BulletListNode,
  OrderedListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TableHeaderNode,
  HardBreakNode,
];
