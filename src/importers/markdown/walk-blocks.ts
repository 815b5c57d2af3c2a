/** Walks the blocks of a Markdown syntax tree and writes down the leaf blocks with their containers. */
import type {
  Definition,
  FootnoteDefinition,
  List,
  ListItem,
  Node,
  Parents,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Container } from '../../domain/text/block';
import type { DraftBlock, IntakeChange } from '../../domain/intake/draft';
import { createMarkedTextBuilder, trimMarked } from '../../domain/intake/marked-text';
import { htmlToText, isActiveHtml, countTags } from './raw-html';
import { createTally } from './tally';
import { splitTables, type RawCell } from './raw-table';
import { walkInline, type InlineContext } from './walk-inline';

export interface BlockWalk {
  /** Adds a tree's blocks, without the nodes that start before `lead` (UTF-16, in the parsed text). */
  add(root: Root, lead: number): void;
  finish(): { readonly blocks: readonly DraftBlock[]; readonly changes: readonly IntakeChange[] };
}

type Within = readonly Container[];

export function createBlockWalk(): BlockWalk {
  const blocks: DraftBlock[] = [];
  const tally = createTally();
  const run = createMarkedTextBuilder();
  let context: InlineContext = { run, tally, definitions: new Map() };
  let lastId = 0;

  function nextId(): number {
    lastId += 1;
    return lastId;
  }

  function takeBlock(within: Within, kind: 'paragraph' | 'heading', level?: number): void {
    const { text, marks } = trimMarked(run.take(), ' \t\n');
    const isCell = within.at(-1)?.kind === 'cell';
    if (text === '' && !isCell) return;
    const block = { kind, within, text, marks };
    blocks.push(level === undefined ? block : { ...block, level });
  }

  function walkAll(nodes: readonly RootContent[], within: Within): void {
    for (const node of nodes) walkBlock(node, within);
  }

  function walkBlock(node: RootContent, within: Within): void {
    switch (node.type) {
      case 'paragraph':
        walkInline(node.children, context);
        return takeBlock(within, 'paragraph');
      case 'heading':
        walkInline(node.children, context);
        return takeBlock(within, 'heading', node.depth);
      case 'blockquote':
        return walkAll(node.children, [...within, { kind: 'quote', id: nextId() }]);
      case 'list':
        return walkList(node, within);
      case 'table':
        return walkTable(node, within);
      case 'code':
        if (node.value.trim() !== '') {
          blocks.push({ kind: 'code', within, text: node.value, marks: [] });
        }
        return;
      case 'html':
        return walkHtml(node.value, within);
      case 'footnoteDefinition':
        return walkFootnote(node, within);
      case 'thematicBreak':
        return tally.count('rules-left-out');
      case 'definition':
      case 'yaml':
        return;
      case 'listItem':
        return walkItem(node, within);
      case 'tableRow':
      case 'tableCell':
        return;
      default:
        // Inline content outside of a paragraph: not in a tree the parser makes.
        walkInline([node], context);
        return takeBlock(within, 'paragraph');
    }
  }

  function walkList(list: List, within: Within): void {
    const ordered = list.ordered === true;
    const container: Container = { kind: 'list', id: nextId(), ordered, first: list.start ?? 1 };
    for (const item of list.children) walkItem(item, [...within, container]);
  }

  function walkItem(item: ListItem, within: Within): void {
    if (typeof item.checked === 'boolean') run.add(item.checked ? '[x] ' : '[ ] ');
    const inside: Within = [...within, { kind: 'item', id: nextId() }];
    if (run.length() > 0 && item.children[0]?.type !== 'paragraph') takeBlock(inside, 'paragraph');
    walkAll(item.children, inside);
  }

  function walkTable(table: Table, within: Within): void {
    const container: Container = { kind: 'table', id: nextId() };
    for (const [index, row] of table.children.entries()) {
      const inRow: Within = [...within, container, { kind: 'row', id: nextId() }];
      for (const cell of row.children) {
        walkInline(cell.children, context);
        takeBlock([...inRow, { kind: 'cell', id: nextId(), header: index === 0 }], 'paragraph');
      }
    }
  }

  function walkFootnote(note: FootnoteDefinition, within: Within): void {
    run.add(`[${note.label ?? note.identifier}] `);
    if (note.children[0]?.type !== 'paragraph') takeBlock(within, 'paragraph');
    walkAll(note.children, within);
  }

  function walkHtml(html: string, within: Within): void {
    if (isActiveHtml(html)) tally.count('active-content-left-out');
    for (const part of splitTables(html)) {
      if (part.kind === 'table') walkRawTable(part.rows, within);
      else for (const text of readRaw(part.html)) addParagraph(text, within);
    }
  }

  function walkRawTable(rows: readonly (readonly RawCell[])[], within: Within): void {
    const container: Container = { kind: 'table', id: nextId() };
    for (const row of rows) {
      const inRow: Within = [...within, container, { kind: 'row', id: nextId() }];
      for (const { html, header } of row) {
        const inCell: Within = [...inRow, { kind: 'cell', id: nextId(), header }];
        addParagraph(readRaw(html).join('\n'), inCell);
      }
    }
  }

  function readRaw(html: string): readonly string[] {
    if (!isActiveHtml(html)) tally.count('tags-left-out', countTags(html));
    return htmlToText(html);
  }

  function addParagraph(text: string, within: Within): void {
    run.add(text);
    takeBlock(within, 'paragraph');
  }

  return {
    add(root, lead) {
      context = { run, tally, definitions: collectDefinitions(root) };
      walkAll(
        root.children.filter((node) => startOf(node) >= lead),
        [],
      );
    },
    finish: () => ({ blocks, changes: tally.changes() }),
  };
}

/** By identifier; the first of several holds. */
function collectDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isDefinition(node)) {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if (isContainer(node)) {
      waiting.push(...node.children.toReversed());
    }
  }
  return definitions;
}

function isDefinition(node: Node): node is Definition {
  return node.type === 'definition';
}

function isContainer(node: Node): node is Parents {
  return CONTAINERS.has(node.type);
}

function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);
