/** The text with its blocks as elements. Inside a block no character is added: pointers count them. */
import type { Block, Container, InlineMark } from '../../domain/text/block';
import type { ArticleText } from '../../domain/text/article';
import { compareSpans } from '../../domain/text/span';
import { firstIndex } from '../../lib/sorted';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';

/** From 0. */
export function blockId(index: number): string {
  return `p${index + 1}`;
}

export function bodyLines({ text, blocks, marks }: ArticleText): readonly string[] {
  const lines: string[] = [];
  const ofBlock = marksByBlock(blocks, marks);
  let open: readonly Container[] = [];
  const close = (depth: number): void => {
    for (const container of open.slice(depth).toReversed()) {
      lines.push(`</${ELEMENTS[container.kind]}>`);
    }
    open = open.slice(0, depth);
  };
  for (const [index, block] of blocks.entries()) {
    const shared = block.within.findIndex(({ id }, depth) => open[depth]?.id !== id);
    close(shared < 0 ? block.within.length : shared);
    for (const container of block.within.slice(open.length)) lines.push(openTag(container));
    open = block.within;
    lines.push(blockLine(text, block, blockId(index), ofBlock.get(index) ?? []));
  }
  close(0);
  return lines.length > 0 ? lines : [`<p${xmlAttributes({ 'xml:id': blockId(0) })}/>`];
}

const ELEMENTS = {
  quote: 'quote',
  list: 'list',
  item: 'item',
  table: 'table',
  row: 'row',
  cell: 'cell',
} as const satisfies Readonly<Record<Container['kind'], string>>;

function openTag(container: Container): string {
  const name = ELEMENTS[container.kind];
  switch (container.kind) {
    case 'list': {
      const { ordered, first } = container;
      const rend = ordered ? 'numbered' : 'bulleted';
      return `<${name}${xmlAttributes({ rend, n: ordered ? String(first) : undefined })}>`;
    }
    case 'cell':
      return `<${name}${xmlAttributes({ role: container.header ? 'label' : 'data' })}>`;
    default:
      return `<${name}>`;
  }
}

function blockLine(text: string, block: Block, id: string, marks: readonly InlineMark[]): string {
  const { kind, level } = block;
  const name = kind === 'paragraph' ? 'p' : 'ab';
  const type = kind === 'paragraph' ? undefined : kind;
  const subtype = level === undefined ? undefined : String(level);
  const attributes = xmlAttributes({ 'xml:id': id, type, subtype });
  return `<${name}${attributes}>${inline(text, block, marks)}</${name}>`;
}

/** Marks that cross are closed and opened again. */
function inline(text: string, { start, end }: Block, marks: readonly InlineMark[]): string {
  if (marks.length === 0) return plain(text.slice(start, end));
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])];
  cuts.sort((a, b) => a - b);
  const inOrder = marks.toSorted(compareSpans);
  let next = 0;
  const pieces: string[] = [];
  let open: InlineMark[] = [];
  for (const [at, cut] of cuts.entries()) {
    const ended = open.findIndex((mark) => mark.end <= cut);
    if (ended >= 0) {
      const closed = open.slice(ended);
      pieces.push(...closed.toReversed().map((mark) => `</${INLINE[mark.kind].name}>`));
      const again = closed.filter((mark) => mark.end > cut);
      pieces.push(...again.map(openInline));
      open = [...open.slice(0, ended), ...again];
    }
    for (; inOrder[next]?.start === cut; next += 1) {
      const begun = inOrder[next] as InlineMark;
      pieces.push(openInline(begun));
      open.push(begun);
    }
    pieces.push(plain(text.slice(cut, cuts[at + 1] ?? cut)));
  }
  return pieces.join('');
}

const INLINE = {
  emphasis: { name: 'emph', rend: undefined },
  strong: { name: 'hi', rend: 'bold' },
  strike: { name: 'hi', rend: 'strikethrough' },
  code: { name: 'hi', rend: 'code' },
  superscript: { name: 'hi', rend: 'superscript' },
  subscript: { name: 'hi', rend: 'subscript' },
  link: { name: 'ref', rend: undefined },
} as const satisfies Readonly<Record<InlineMark['kind'], unknown>>;

function openInline({ kind, href }: InlineMark): string {
  const { name, rend } = INLINE[kind];
  return `<${name}${xmlAttributes({ rend, target: kind === 'link' ? href : undefined })}>`;
}

/** A hard break stays a character; the element beside it counts nothing. */
function plain(text: string): string {
  return xmlText(text).replaceAll('\n', '<lb/>\n');
}

function marksByBlock(
  blocks: readonly Block[],
  marks: readonly InlineMark[],
): ReadonlyMap<number, readonly InlineMark[]> {
  const found = new Map<number, InlineMark[]>();
  for (const mark of marks.filter(({ start, end }) => end > start)) {
    const at = firstIndex(blocks, ({ end }) => end >= mark.end);
    const own = found.get(at);
    if (own) own.push(mark);
    else found.set(at, [mark]);
  }
  return found;
}
