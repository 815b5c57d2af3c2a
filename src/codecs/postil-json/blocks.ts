/** Blocks of the file as ranges of the text: they cover it in order, and their containers nest. */
import type { OffsetUnit, UnitReader } from '../../domain/anchor/offset-units';
import { BLOCK_SEPARATOR, type Block, type Container } from '../../domain/text/block';
import { sameJson } from '../../domain/schema/same-json';
import { err, ok, type Result } from '../../lib/result';
import type { FileBlock } from './shapes';

/** The blocks in UTF-16 offsets, or the index of the first that does not fit. */
export function fitBlocks(
  text: string,
  blocks: readonly FileBlock[],
  reader: UnitReader,
  unit: OffsetUnit,
): Result<readonly Block[], number> {
  const fitted: Block[] = [];
  const seen = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const previous = fitted.at(-1);
    const start = reader.toUtf16(block.start, unit);
    const end = reader.toUtf16(block.end, unit);
    const fits =
      start !== null &&
      end !== null &&
      start <= end &&
      start === startAfter(text, previous) &&
      nests(block.within) &&
      continues(previous?.within ?? [], block.within, seen);
    if (!fits) return err(index);
    const level = block.kind === 'heading' ? block.level : undefined;
    fitted.push({
      kind: block.kind,
      ...(level === undefined ? {} : { level }),
      start,
      end,
      within: block.within,
    });
  }
  return fitted.at(-1)?.end === text.length ? ok(fitted) : err(Math.max(0, blocks.length - 1));
}

/** Where the block after `previous` must start; -1 if the separator is missing. */
function startAfter(text: string, previous: Block | undefined): number {
  if (!previous) return 0;
  return text.startsWith(BLOCK_SEPARATOR, previous.end)
    ? previous.end + BLOCK_SEPARATOR.length
    : -1;
}

/** Lists hold items, tables rows, rows cells; and those stand nowhere else. */
function nests(within: readonly Container[]): boolean {
  return within.every((container, depth) => {
    const parent = PARENT_OF[container.kind];
    const holds = HOLDS[container.kind];
    return (
      (parent === null || within[depth - 1]?.kind === parent) &&
      (holds === null || within[depth + 1]?.kind === holds)
    );
  });
}

/** A container goes on from the block before or is a new one: it is never left and entered again. */
function continues(
  before: readonly Container[],
  within: readonly Container[],
  seen: Set<number>,
): boolean {
  let depth = 0;
  while (depth < within.length && before[depth]?.id === within[depth]?.id) {
    if (!sameJson(before[depth], within[depth])) return false;
    depth += 1;
  }
  for (const container of within.slice(depth)) {
    if (seen.has(container.id)) return false;
    seen.add(container.id);
  }
  return true;
}

const PARENT_OF: Readonly<Record<Container['kind'], Container['kind'] | null>> = {
  quote: null,
  list: null,
  item: 'list',
  table: null,
  row: 'table',
  cell: 'row',
};

const HOLDS: Readonly<Record<Container['kind'], Container['kind'] | null>> = {
  quote: null,
  list: 'item',
  item: null,
  table: 'row',
  row: 'cell',
  cell: null,
};
