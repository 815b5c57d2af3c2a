/**
 * Blocks of the file as ranges of the text: in order, covering it but for the blank lines between them.
 * Their containers say only how they look; what does not nest is left out when the text is shown.
 */
import type { OffsetUnit, UnitReader } from '../../../domain/anchor/offset-units';
import { BLOCK_SEPARATOR, type Block } from '../../../domain/text/block';
import { err, ok, type Result } from '../../../lib/result';
import type { FileBlock } from '../shapes';

/** The blocks in UTF-16 offsets, or the index of the first that does not fit. */
export function fitBlocks(
  text: string,
  blocks: readonly FileBlock[],
  reader: UnitReader,
  unit: OffsetUnit,
): Result<readonly Block[], number> {
  const fitted: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const previous = fitted.at(-1);
    const start = reader.toUtf16(block.start, unit);
    const end = reader.toUtf16(block.end, unit);
    const fits =
      start !== null && end !== null && start <= end && start === startAfter(text, previous);
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
  return (fitted.at(-1)?.end ?? 0) === text.length
    ? ok(fitted)
    : err(Math.max(0, blocks.length - 1));
}

/** Where the block after `previous` must start; -1 if the separator is missing. */
function startAfter(text: string, previous: Block | undefined): number {
  if (!previous) return 0;
  return text.startsWith(BLOCK_SEPARATOR, previous.end)
    ? previous.end + BLOCK_SEPARATOR.length
    : -1;
}
