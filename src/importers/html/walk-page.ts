/** Walks the elements of a page and writes down its leaf blocks with their containers and marks. */
import { mergeChanges } from '../../domain/intake/changes';
import type { DraftBlock, IntakeChange } from '../../domain/intake/draft';
import { createMarkedTextBuilder, type MarkedText } from '../../domain/intake/marked-text';
import type { BlockKind, Container, MarkKind } from '../../domain/text/block';
import { isSafeHref } from '../../domain/text/href';
import { collapse, spaceOut } from './collapse';
import { isMinorForm, measureText } from './content-root';
import { headingLevel, isBlock, isImage, isPagePart, isSilent, markOf } from './elements';
import { attribute, elementName, TEXT, walkTree, type HtmlNode } from './node';
import { isDataTable } from './tables';

export interface PageContent {
  readonly blocks: readonly DraftBlock[];
  readonly changes: readonly IntakeChange[];
}

interface OpenMark {
  readonly node: HtmlNode;
  readonly kind: MarkKind;
  readonly href?: string;
  /** UTF-16, in the block being written. */
  start: number;
}

interface OpenContainer {
  readonly node: HtmlNode;
  readonly container: Container;
}

/** Quotes and lists nested deeper than this are written as if they were not. */
const NESTING_LIMIT = 64;

export function walkPage(root: HtmlNode): PageContent {
  const blocks: DraftBlock[] = [];
  const run = createMarkedTextBuilder();
  const lengths = measureText(root);
  const openMarks: OpenMark[] = [];
  const openContainers: OpenContainer[] = [];
  const counts = { images: 0, links: 0, parts: 0, rules: 0 };
  const preformatted: HtmlNode[] = [];
  let level: number | null = null;
  let lastId = 0;

  function nextId(): number {
    lastId += 1;
    return lastId;
  }

  function within(): readonly Container[] {
    return openContainers.map((open) => open.container);
  }

  /** Ends the block being written; marks that are still open go on in the next. */
  function flush(): void {
    for (const mark of openMarks) {
      run.mark(mark.kind, mark.start, mark.href);
      mark.start = 0;
    }
    const value = run.take();
    if (preformatted.length > 0) addBlock('code', { text: value.text, marks: [] });
    else
      for (const piece of collapse(value))
        addBlock(level === null ? 'paragraph' : 'heading', piece);
  }

  function addBlock(kind: BlockKind, { text, marks }: MarkedText): void {
    if (text.trim() === '') return;
    const block = { kind, within: within(), text, marks };
    blocks.push(kind === 'heading' && level !== null ? { ...block, level } : block);
  }

  function enter(node: HtmlNode): boolean {
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      run.add(preformatted.length > 0 ? text : spaceOut(text));
      return false;
    }
    if (node === root) return true;
    if (isSilent(node)) return false;
    if (isPagePart(node) || isMinorForm(node, root, lengths)) {
      counts.parts += 1;
      flush();
      return false;
    }
    if (isImage(node)) {
      counts.images += 1;
      return false;
    }
    if (isBlock(node)) enterBlock(node);
    else enterInline(node);
    return true;
  }

  function enterBlock(node: HtmlNode): void {
    flush();
    const name = elementName(node);
    level = headingLevel(node) ?? level;
    if (name === 'pre') preformatted.push(node);
    if (name === 'hr') counts.rules += 1;
    const container = containerFor(node, name);
    if (container !== null) openContainers.push({ node, container });
  }

  function containerFor(node: HtmlNode, name: string): Container | null {
    const outer = openContainers.at(-1)?.container.kind;
    if (openContainers.length >= NESTING_LIMIT) return null;
    if (name === 'blockquote') return { kind: 'quote', id: nextId() };
    if (name === 'ul' || name === 'ol') {
      return { kind: 'list', id: nextId(), ordered: name === 'ol', first: firstNumber(node) };
    }
    if (name === 'li') return outer === 'list' ? { kind: 'item', id: nextId() } : null;
    if (name === 'table') return isDataTable(node) ? { kind: 'table', id: nextId() } : null;
    if (name === 'tr') return outer === 'table' ? { kind: 'row', id: nextId() } : null;
    if (name !== 'td' && name !== 'th') return null;
    return outer === 'row' ? { kind: 'cell', id: nextId(), header: name === 'th' } : null;
  }

  function enterInline(node: HtmlNode): void {
    const name = elementName(node);
    if (name === 'br') run.add('\n');
    if (name === 'q') run.add('\u201c');
    const kind = markOf(node);
    const href = name === 'a' ? attribute(node, 'href') : null;
    if (href !== null && !isSafeHref(href)) counts.links += 1;
    else if (href !== null) openMarks.push({ node, kind: 'link', href, start: run.length() });
    else if (kind && !isMarked(kind) && !wrapsBlocks(node))
      openMarks.push({ node, kind, start: run.length() });
  }

  function isMarked(kind: MarkKind): boolean {
    return openMarks.some((open) => open.kind === kind);
  }

  function leave(node: HtmlNode): void {
    if (node === root) return flush();
    if (isBlock(node)) return leaveBlock(node);
    if (elementName(node) === 'q') run.add('\u201d');
    const mark = openMarks.at(-1);
    if (mark?.node !== node) return;
    run.mark(mark.kind, mark.start, mark.href);
    openMarks.pop();
  }

  function leaveBlock(node: HtmlNode): void {
    const written = blocks.length;
    flush();
    if (headingLevel(node) !== null) level = null;
    if (preformatted.at(-1) === node) preformatted.pop();
    const open = openContainers.at(-1);
    if (open?.node !== node) return;
    // A table keeps its empty cells, or the columns would slip.
    if (open.container.kind === 'cell' && blocks.length === written && !isFilled(blocks, open)) {
      blocks.push({ kind: 'paragraph', within: within(), text: '', marks: [] });
    }
    openContainers.pop();
  }

  walkTree(root, enter, leave);
  if (root.nodeType === TEXT) flush();
  const changes: readonly IntakeChange[] = [
    { kind: 'images-left-out', count: counts.images },
    { kind: 'unsafe-links', count: counts.links },
    { kind: 'page-parts-left-out', count: counts.parts },
    { kind: 'rules-left-out', count: counts.rules },
  ];
  return { blocks, changes: mergeChanges(changes) };
}

/** Pages copied from an office suite stand in a `<b>` that makes nothing bold. */
function wrapsBlocks(node: HtmlNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isBlock(child)) return true;
  }
  return false;
}

function firstNumber(list: HtmlNode): number {
  const start = attribute(list, 'start') ?? '';
  return /^\d{1,9}$/.test(start) ? Number(start) : 1;
}

function isFilled(blocks: readonly DraftBlock[], { container }: OpenContainer): boolean {
  return blocks.at(-1)?.within.some((outer) => outer.id === container.id) === true;
}
