/**
 * The text of a TEI file, its blocks separated by an empty line, and where a pointer leads in it. Pointers count
 * the characters below an element as they stand in the file, tags left out.
 */
import { localName, type XmlElement } from '../../containers/xml/parse';
import { firstIndex } from '../../lib/sorted';

export interface TeiText {
  readonly text: string;
  /** Characters below the element with this id; code points. null: no such element, or nothing there. */
  place(id: string, offset: number, length: number): Place | null;
  /** Everything below it. */
  placeOf(id: string): Place | null;
  /** True when only the ends of blocks lie between the two. */
  touch(before: Place, after: Place): boolean;
}

/** Code points of the whole text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export function readText(root: XmlElement): TeiText {
  const { pieces, extents } = walk(root);
  const blocks = piecesByBlock(pieces);
  const text = blocks.map((own) => own.map((piece) => piece.text).join('')).join('\n\n');
  const chunks = layOut(blocks);
  const starts = new Set(chunks.filter(({ isFirst }) => isFirst).map(({ at }) => at));
  const ends = new Set(chunks.filter(({ isLast }) => isLast).map(({ at, length }) => at + length));
  const gaps = blockStarts(blocks);
  const between = (from: number, to: number): Place | null => {
    const first = chunks[firstIndex(chunks, ({ raw, length }) => raw + length > from)];
    const last = chunks[firstIndex(chunks, ({ raw }) => raw >= to) - 1];
    if (!first || !last) return null;
    const start = first.at + Math.max(0, from - first.raw);
    const end = last.at + Math.min(last.length, to - last.raw);
    return start < end ? { start, end } : null;
  };
  return {
    text,
    place(id, offset, length) {
      const extent = extents.get(id);
      if (!extent || extent.from + offset + length > extent.to) return null;
      return between(extent.from + offset, extent.from + offset + length);
    },
    placeOf(id) {
      const extent = extents.get(id);
      return extent ? between(extent.from, extent.to) : null;
    },
    touch(before, after) {
      if (before.end === after.start) return true;
      if (!ends.has(before.end) || !starts.has(after.start)) return false;
      // Empty blocks may lie between.
      const from = firstIndex(gaps, (gap) => gap > before.end);
      const to = firstIndex(gaps, (gap) => gap >= after.start);
      return after.start - before.end === (to - from + 1) * SEPARATOR;
    },
  };
}

/** Characters between two blocks. */
const SEPARATOR = 2;

interface Piece {
  readonly text: string;
  /** Code points below the root before it. */
  readonly raw: number;
  readonly length: number;
  readonly block: number;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

interface Walked {
  readonly pieces: readonly Piece[];
  readonly extents: ReadonlyMap<string, Extent>;
}

/** Text in blocks, and what stands beside them and is more than white space. */
function walk(root: XmlElement): Walked {
  const pieces: Piece[] = [];
  const extents = new Map<string, Extent>();
  let raw = 0;
  let block = 0;
  const visit = (element: XmlElement, isInside: boolean): void => {
    const from = raw;
    const isBlock = !isInside && BLOCKS.has(localName(element));
    const isLeaf = isBlock && !hasBlock(element);
    if (isBlock) block += 1;
    if (isLeaf) pieces.push({ text: '', raw, length: 0, block });
    for (const child of element.children) {
      if (child.kind === 'element') {
        visit(child, isInside || isLeaf);
        continue;
      }
      const length = codePoints(child.text);
      if (isInside || isLeaf || child.text.trim() !== '') {
        pieces.push({ text: child.text, raw, length, block });
      }
      raw += length;
    }
    if (isBlock) block += 1;
    const id = element.attributes['xml:id'];
    if (id !== undefined) extents.set(id, { from, to: raw });
  };
  visit(root, false);
  return { pieces, extents };
}

/** What begins a paragraph of its own, unless there are others in it. */
const BLOCKS = new Set(
  'ab argument bibl byline cell closer dateline docAuthor docDate docImprint docTitle epigraph figDesc head imprimatur item l label opener p quote q salute signed sp speaker stage titlePart trailer'.split(
    ' ',
  ),
);

function hasBlock({ children }: XmlElement): boolean {
  return children.some(
    (child) => child.kind === 'element' && (BLOCKS.has(localName(child)) || hasBlock(child)),
  );
}

function piecesByBlock(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  let last: number | null = null;
  for (const piece of pieces) {
    if (piece.block === last) blocks.at(-1)?.push(piece);
    else blocks.push([piece]);
    last = piece.block;
  }
  return blocks;
}

interface Chunk {
  readonly raw: number;
  readonly length: number;
  /** Code points of the text before it. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Pieces that hold something, in order. */
function layOut(blocks: readonly (readonly Piece[])[]): readonly Chunk[] {
  let at = 0;
  return blocks.flatMap((own, index) => {
    if (index > 0) at += SEPARATOR;
    const filled = own.filter(({ length }) => length > 0);
    return filled.map(({ raw, length }, which): Chunk => {
      const chunk = {
        raw,
        length,
        at,
        isFirst: which === 0,
        isLast: which === filled.length - 1,
      };
      at += length;
      return chunk;
    });
  });
}

/** Of every block but the first, empty ones too. */
function blockStarts(blocks: readonly (readonly Piece[])[]): readonly number[] {
  let at = 0;
  return blocks
    .map((own) => {
      const start = at;
      at += own.reduce((total, { length }) => total + length, 0) + SEPARATOR;
      return start;
    })
    .slice(1);
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) as number) > 0xffff) {
      count -= 1;
      at += 1;
    }
  }
  return count;
}
