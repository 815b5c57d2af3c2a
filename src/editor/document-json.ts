/**
 * Makes the ProseMirror document of an article from its text, blocks and marks, as JSON: never through
 * HTML, which changes white space. Also says where each block came to stand.
 *
 * Blocks are grouped into sections of 15 to 40, a heading starting a new one: with
 * `content-visibility: auto` on the section, one more highlight in a book costs 5 ms instead of 50.
 */
import type { JSONContent } from '@tiptap/core';
import type { ArticleText } from '../domain/text/article';
import type { Block, Container, InlineMark } from '../domain/text/block';
import { isSafeHref } from '../domain/text/href';
import { span, type Span } from '../domain/text/span';
import { docPosition, type Leaf } from './position-map';

export interface ArticleDocument {
  readonly json: JSONContent;
  readonly leaves: readonly Leaf[];
  /** What each section covers, in order. */
  readonly sections: readonly Span[];
}

const ENOUGH_BLOCKS = 15;
const MOST_BLOCKS = 40;
const CHARACTERS_PER_LINE = 68;
/** Deeper containers than this are left out; an importer refuses such a text long before. */
const DEEPEST = 32;

interface Placed {
  readonly block: Block;
  readonly marks: readonly InlineMark[];
  readonly within: readonly Container[];
}

/** Total: containers that do not fit each other (an item outside a list) are left out, never text. */
export function createArticleDocument(article: ArticleText): ArticleDocument {
  const placed = placeBlocks(article);
  const leaves: Leaf[] = [];
  const sections: Span[] = [];
  let position = 0;

  const content = groupIntoSections(placed).map((members): JSONContent => {
    position += 1;
    const blocks = buildContainers(members, 0);
    position += 1;
    const first = members[0] as Placed;
    const last = members[members.length - 1] as Placed;
    sections.push(span(first.block.start, last.block.end));
    return { type: 'section', attrs: { lines: countLines(members) }, content: blocks };
  });
  return { json: { type: 'doc', content }, leaves, sections };

  function buildContainers(members: readonly Placed[], depth: number): JSONContent[] {
    return groupBy(members, depth).map((run): JSONContent => {
      const container = run[0]?.within[depth];
      position += 1;
      const node = container
        ? { ...containerNode(container), content: buildContainers(run, depth + 1) }
        : buildLeaf(run[0] as Placed);
      position += 1;
      return node;
    });
  }

  function buildLeaf({ block, marks }: Placed): JSONContent {
    leaves.push({ start: block.start, end: block.end, position: docPosition(position) });
    position += block.end - block.start;
    const content = inlineContent(article.text, block, marks);
    return content.length > 0 ? { ...leafNode(block), content } : leafNode(block);
  }
}

/** Each block with the marks that touch it and containers that fit. One empty block for an empty text. */
function placeBlocks({ text, blocks, marks }: ArticleText): readonly Placed[] {
  const whole: Block = { kind: 'paragraph', within: [], ...span(0, text.length) };
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly InlineMark[] = [];
  return (blocks.length > 0 ? blocks : [whole]).map((block): Placed => {
    const started: InlineMark[] = [];
    for (let mark = sorted[next]; mark && mark.start < block.end; mark = sorted[next]) {
      started.push(mark);
      next += 1;
    }
    open = [...open, ...started].filter((mark) => mark.end > block.start);
    return {
      block,
      marks: open.filter((mark) => mark.kind !== 'link' || isSafeHref(mark.href ?? '')),
      within: fittingContainers(block.within),
    };
  });
}

/** A list holds items, a table rows, a row cells: what breaks this chain is dropped. */
function fittingContainers(within: readonly Container[]): readonly Container[] {
  const fitting: Container[] = [];
  for (let at = 0; at < within.length && fitting.length < DEEPEST; at += 1) {
    const chain = within.slice(at, at + 3);
    const kinds = chain.map((container) => container.kind).join(' ');
    if (kinds.startsWith('quote')) {
      fitting.push(...chain.slice(0, 1));
    } else if (kinds.startsWith('list item')) {
      fitting.push(...chain.slice(0, 2));
      at += 1;
    } else if (kinds === 'table row cell') {
      fitting.push(...chain);
      at += 2;
    }
  }
  return fitting;
}

function groupIntoSections(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const sections: Placed[][] = [];
  let current: Placed[] = [];
  for (const run of groupBy(placed, 0)) {
    const startsNew = run[0]?.block.kind === 'heading' || current.length + run.length > MOST_BLOCKS;
    if (current.length >= MOST_BLOCKS || (startsNew && current.length >= ENOUGH_BLOCKS)) {
      sections.push(current);
      current = [];
    }
    current.push(...run);
  }
  sections.push(current);
  return sections;
}

/** Runs of neighbours in the same container at this depth; a block in none stands alone. */
function groupBy(placed: readonly Placed[], depth: number): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  let lastKey = '';
  for (const item of placed) {
    const container = item.within[depth];
    const key = container ? `${container.kind} ${container.id}` : '';
    const run = runs[runs.length - 1];
    if (run && key !== '' && key === lastKey) run.push(item);
    else runs.push([item]);
    lastKey = key;
  }
  return runs;
}

function countLines(members: readonly Placed[]): number {
  return members.reduce(
    (lines, { block }) => lines + 1 + Math.ceil((block.end - block.start) / CHARACTERS_PER_LINE),
    0,
  );
}

function containerNode(container: Container): JSONContent {
  switch (container.kind) {
    case 'quote':
      return { type: 'blockquote' };
    case 'list':
      return container.ordered
        ? { type: 'orderedList', attrs: { start: container.first } }
        : { type: 'bulletList' };
    case 'item':
      return { type: 'listItem' };
    case 'table':
      return { type: 'table' };
    case 'row':
      return { type: 'tableRow' };
    case 'cell':
      return { type: container.header ? 'tableHeader' : 'tableCell' };
  }
}

function leafNode(block: Block): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph' };
    case 'heading':
      return { type: 'heading', attrs: { level: Math.min(6, Math.max(1, block.level ?? 2)) } };
    case 'code':
      return { type: 'codeBlock' };
  }
}

function inlineContent(text: string, block: Block, marks: readonly InlineMark[]): JSONContent[] {
  const { start, end, kind } = block;
  if (start === end) return [];
  if (kind === 'code') return [{ type: 'text', text: text.slice(start, end) }];
  const cuts = new Set<number>([start, end]);
  for (const mark of marks) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const applied = marksAt(marks, from);
    return withHardBreaks(text.slice(from, edges[index + 1]), applied);
  });
}

/** One mark of each kind: of two links on the same words the later one counts. */
function marksAt(marks: readonly InlineMark[], offset: number): readonly JsonMark[] {
  const byKind = new Map<string, JsonMark>();
  for (const mark of marks) {
    if (mark.start > offset || mark.end <= offset) continue;
    byKind.set(
      mark.kind,
      mark.kind === 'link' ? { type: mark.kind, attrs: { href: mark.href } } : { type: mark.kind },
    );
  }
  return [...byKind.values()];
}

type JsonMark = NonNullable<JSONContent['marks']>[number];

function withHardBreaks(text: string, marks: readonly JsonMark[]): JSONContent[] {
  const formatting = marks.length > 0 ? { marks: [...marks] } : {};
  return text
    .split('\n')
    .flatMap((line, index): JSONContent[] => [
      ...(index > 0 ? [{ type: 'hardBreak', ...formatting }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...formatting }]),
    ]);
}
